import java.io.File;
import java.io.PrintWriter;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.cpm.MicrosoftScheduler;
import org.mpxj.mspdi.MSPDIWriter;
import org.mpxj.reader.UniversalProjectReader;

/**
 * Reads project files, writes each again in the order of elements that the format asks for, and schedules it anew.
 *
 * <p>Usage: java -cp "lib/*" Reschedule.java file ... For plan.xml it writes plan.again.xml and plan.tsv beside
 * it: path, name, outline level, start and finish as read, start and finish as scheduled anew, links before it.
 */
public final class Reschedule {
  public static void main(String[] names) throws Exception {
    for (String name : names) {
      one(new File(name));
    }
  }

  private static void one(File file) throws Exception {
    String stem = file.getPath().replaceAll("\\.xml$", "");
    ProjectFile project = new UniversalProjectReader().read(file);
    if (project == null) {
      throw new IllegalArgumentException(file + " is no project file");
    }
    new MSPDIWriter().write(project, new File(stem + ".again.xml"));
    Map<Integer, LocalDateTime[]> read = new HashMap<>();
    for (Task task : project.getTasks()) {
      read.put(task.getUniqueID(), new LocalDateTime[] {task.getStart(), task.getFinish()});
    }
    new MicrosoftScheduler().schedule(project, project.getProjectProperties().getStartDate());
    try (PrintWriter rows = new PrintWriter(stem + ".tsv", "UTF-8")) {
      for (Task task : project.getTasks()) {
        LocalDateTime[] dates = read.get(task.getUniqueID());
        StringJoiner before = new StringJoiner(" ");
        for (Relation relation : task.getPredecessors()) {
          before.add(relation.getPredecessorTask().getText(1));
        }
        rows.println(
            task.getText(1) + "\t" + task.getName() + "\t" + task.getOutlineLevel() + "\t" + dates[0] + "\t" + dates[1]
                + "\t" + task.getStart() + "\t" + task.getFinish() + "\t" + before);
      }
    }
  }
}
