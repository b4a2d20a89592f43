import java.io.*;
import java.net.Socket;
import org.ietf.jgss.*;

/** Says hello to a service with Kerberos: java Hello.java [HOST [SERVICE]]. */
public class Hello {
    public static void main(String[] words) throws Exception {
        String host = words.length > 0 ? words[0] : "se.example.org", service = words.length > 1 ? words[1] : "hello";
        GSSManager manager = GSSManager.getInstance();
        GSSName peer = manager.createName(service + "@" + host, GSSName.NT_HOSTBASED_SERVICE);
        GSSContext context = manager.createContext(peer, new Oid("1.2.840.113554.1.2.2"), null, GSSContext.DEFAULT_LIFETIME);
        context.requestMutualAuth(true);
        byte[] token = context.initSecContext(new byte[0], 0, 0);
        try (Socket socket = new Socket(host, 4455)) {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(token.length);
            out.write(token);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] answer = new byte[in.readInt()];
            in.readFully(answer);
            context.initSecContext(answer, 0, answer.length);
        }
        System.out.println("hello " + context.getSrcName() + ", here is " + context.getTargName());
    }
}
