# What people really reach with Kerberos. Each function sets one service up on the server, in order; a state names those that it wants (services = [...]).
keytab() { # keytab PRINCIPAL FILE OWNER: a new key for a service, in a file of its own
  on kdc "kadmin.local -q 'addprinc -randkey $1' > /dev/null 2>&1; kadmin.local -q 'ktadd -k /tmp/new.keytab $1' > /dev/null"
  mkdir -p "$(dirname "$server$2")"; mv "$kdc/tmp/new.keytab" "$server$2"; chmod 600 "$server$2"; on server chown "$3" "$2"; }
alice() { on client "setpriv --reuid alice --regid alice --init-groups env HOME=/home/alice PATH=/usr/bin:/bin bash -c '$*'"; } # as the user, on the client
service_gss_sample() {
  printf '[Unit]\nDescription=The sample service\n[Service]\nType=simple\nExecStart=/usr/bin/stdbuf -oL /usr/bin/gss-server -port 4444 sample@se.example.org\n' > "$server/etc/systemd/system/gss-sample.service"
  on server systemctl start gss-sample; }
service_ssh() { # Debian's sshd; its unit is ssh
  printf 'ListenAddress 127.0.1.1\nGSSAPIAuthentication yes\nLogLevel DEBUG1\n' > "$server/etc/ssh/sshd_config.d/lab.conf"
  mkdir -p "$client/home/alice/.ssh"; printf 'se.example.org,login.example.org %s\n' "$(cut -d' ' -f1,2 "$server/etc/ssh/ssh_host_ed25519_key.pub")" > "$client/home/alice/.ssh/known_hosts"
  chown -R 7001:7001 "$client/home/alice/.ssh"; chmod 700 "$client/home/alice/.ssh"
  on server systemctl start ssh; }
service_web() { # Apache and mod_auth_gssapi
  keytab HTTP/se.example.org /etc/apache2/http.keytab www-data
  echo 'Listen 127.0.1.1:80' > "$server/etc/apache2/ports.conf"; echo 'ServerName se.example.org' > "$server/etc/apache2/conf-enabled/name.conf"
  mkdir -p "$server/srv/www/closed" "$server/var/log/apache2"; echo 'come in' > "$server/srv/www/closed/index.html"
  cat > "$server/etc/apache2/sites-enabled/000-default.conf" <<'C'
<VirtualHost *:80>
 DocumentRoot /srv/www
 <Location /closed>
  AuthType GSSAPI
  AuthName "Log in with Kerberos"
  GssapiCredStore keytab:/etc/apache2/http.keytab
  Require valid-user
 </Location>
 <Directory /srv/www>
  Require all granted
 </Directory>
</VirtualHost>
C
  on server 'a2enmod -q auth_gssapi > /dev/null; systemctl start apache2'; }
service_postgres() {
  local version; version=$(ls /usr/lib/postgresql | sort -V | tail -1)
  keytab postgres/se.example.org /etc/postgresql-common/krb5.keytab postgres
  rm -rf "$server/etc/postgresql/"*; mkdir -p "$server/run/postgresql" "$server/var/log/postgresql"; on server 'chown postgres:postgres /run/postgresql /var/log/postgresql'
  on server "pg_createcluster $version main -p 5432 > /dev/null"; ln -sfn "/etc/postgresql/$version/main" "$server/etc/postgresql/main"
  echo "listen_addresses = '127.0.1.1'" >> "$server/etc/postgresql/$version/main/postgresql.conf"
  printf 'local all postgres peer\nhost all all 127.0.0.0/8 gss include_realm=0\n' > "$server/etc/postgresql/$version/main/pg_hba.conf"
  rm "$server/etc/postgresql/main"
  on server 'systemctl start postgresql; setpriv --reuid postgres --regid postgres --init-groups psql -qc "create role alice login" -c "create database alice owner alice"'; }
service_ldap() { # OpenLDAP with SASL
  keytab ldap/se.example.org /etc/ldap/ldap.keytab openldap
  printf 'SLAPD_USER=openldap\nSLAPD_GROUP=openldap\nSLAPD_SERVICES="ldap://se.example.org/ ldapi:///"\nexport KRB5_KTNAME=/etc/ldap/ldap.keytab\n' > "$server/etc/default/slapd"
  on server 'chown openldap:openldap /var/lib/ldap; systemctl start slapd'; }
service_java() { # a server and a client of JGSS, each one source file, with the log-in configurations that they read
  keytab hello/se.example.org /srv/hello/hello.keytab griduser
  cp "$lab/java/HelloServer.java" "$lab/java/server.conf" "$server/srv/hello/"; mkdir -p "$client/srv/hello"; cp "$lab/java/Hello.java" "$lab/java/client.conf" "$client/srv/hello/"
  printf '[Unit]\nDescription=Hello, in Java\n[Service]\nType=simple\nUser=griduser\nEnvironment=JAVA=17\nExecStart=/usr/bin/java -Djava.security.auth.login.config=/srv/hello/server.conf /srv/hello/HelloServer.java\n' > "$server/etc/systemd/system/hello.service"
  on server systemctl start hello; for _ in $(seq 60); do on server 'ss -lnt | grep -q :4455' && break; sleep 0.3; done; }
