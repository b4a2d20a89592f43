import java.io.*;
import java.net.*;
import java.security.PrivilegedExceptionAction;
import javax.security.auth.Subject;
import javax.security.auth.login.LoginContext;
import org.ietf.jgss.*;

/** Accepts what Hello.java sends, with the key of its log-in configuration. */
public class HelloServer {
    public static void main(String[] words) throws Exception {
        LoginContext login = new LoginContext("com.sun.security.jgss.accept");
        login.login();
        try (ServerSocket door = new ServerSocket(4455, 5, InetAddress.getByName("se.example.org"))) {
            while (true) {
                try (Socket socket = door.accept()) {
                    Subject.doAs(login.getSubject(), (PrivilegedExceptionAction<Void>) () -> answer(socket));
                } catch (Exception fault) {
                    fault.printStackTrace();
                }
            }
        }
    }

    private static Void answer(Socket socket) throws Exception {
        GSSContext context = GSSManager.getInstance().createContext((GSSCredential) null);
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] token = new byte[in.readInt()];
        in.readFully(token);
        byte[] answer = context.acceptSecContext(token, 0, token.length);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(answer.length);
        out.write(answer);
        return null;
    }
}
