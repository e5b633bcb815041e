package org.goodfaith.cli.outgoing;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Mail through one server, over one connection as long as it holds.
public final class SmtpMail implements Outgoing {
  private static final String TIMEOUT_MILLIS = "20000";

  private final Server server;
  private final Session session;
  private @Nullable Transport open;

  /// Whose server.
  ///
  /// @param host its name
  /// @param port its port
  /// @param startTls whether nothing is said before the line is encrypted
  /// @param user empty where it asks for none
  /// @param password empty where it asks for none
  /// @param from who sends
  public record Server(
      String host, int port, boolean startTls, String user, String password, String from) {
    /// @return without the password
    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /// @param server through which
  public SmtpMail(Server server) {
    this.server = server;
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", Integer.toString(server.port()));
    properties.setProperty("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(server.startTls()));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(server.startTls()));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    this.session = Session.getInstance(properties);
  }

  @Override
  public void send(String address, Message message, String secret) throws Undelivered {
    try {
      MimeMessage mail = new MimeMessage(session);
      mail.setFrom(new InternetAddress(server.from()));
      mail.setRecipients(RecipientType.TO, new Address[] {new InternetAddress(address, true)});
      mail.setSubject(message.words().subject(), StandardCharsets.UTF_8.name());
      mail.setText(message.words().text(), StandardCharsets.UTF_8.name());
      mail.setHeader("Auto-Submitted", "auto-generated");
      mail.saveChanges();
      transport().sendMessage(mail, mail.getAllRecipients());
    } catch (MessagingException e) {
      close();
      // What the server says may repeat the address.
      throw new Undelivered(
          "the mail server " + server + " did not take it: " + e.getClass().getSimpleName(), e);
    }
  }

  private Transport transport() throws MessagingException {
    Transport transport = open;
    if (transport == null || !transport.isConnected()) {
      transport = session.getTransport("smtp");
      transport.connect(
          server.host(),
          server.port(),
          server.user().isEmpty() ? null : server.user(),
          server.password().isEmpty() ? null : server.password());
      open = transport;
    }
    return transport;
  }

  @Override
  public void close() {
    Transport transport = open;
    open = null;
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException _) {
        open = null; // it is gone either way
      }
    }
  }
}
