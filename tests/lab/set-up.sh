# Sets one scenario's machines up, in a state where everything works. Run by prove.py, which gives the functions and the machines' roots.
proxy() { on client "setpriv --reuid alice --regid alice --init-groups env HOME=/home/alice sh -c 'echo grid-phrase | grid-proxy-init -q -pwstdin -valid 11:00'"; }
for m in client server dest myproxy kdc; do
  [ -n "${!m:-}" ] || continue
  for c in A B; do cp "$PKI/www/$c.crl" "${!m}/etc/grid-security/certificates/$(hash_of $c).r0"; done
done
if [ -n "${client:-}" ]; then
  g=$client/home/alice/.globus; mkdir -p "$g"
  cp "$PKI/alice.pem" "$g/usercert.pem"; cp "$PKI/alice.enc" "$g/userkey.pem"; chmod 644 "$g/usercert.pem"; chmod 400 "$g/userkey.pem"
  head -c 300000 /dev/urandom > "$client/home/alice/data.bin"; chown -R 7001:7001 "$client/home/alice"
  [ -z "${server:-}" ] || proxy
fi
gridftp() { # gridftp MACHINE NAME ADDRESS
  local r=${!1}; cp "$PKI/$2.pem" "$r/etc/grid-security/hostcert.pem"; cp "$PKI/$2.key" "$r/etc/grid-security/hostkey.pem"; chmod 400 "$r/etc/grid-security/hostkey.pem"
  echo "\"$NAME/OU=People/CN=Alice Example\" griduser" > "$r/etc/grid-security/grid-mapfile"
  printf 'port 2811\ncontrol_interface %s\ndata_interface %s\n' "$3" "$3" > "$r/etc/gridftp.conf"
  echo 'LAB=1' > "$r/etc/default/globus-gridftp-server"; mkdir -p "$r/etc/gridftp.d"
  head -c 200000 /dev/urandom > "$r/srv/data.bin"; mkdir -p "$r/srv/in"; chmod 1777 "$r/srv/in"
  on "$1" systemctl start globus-gridftp-server; }
[ -z "${server:-}" ] || [ -n "${kdc:-}" ] || gridftp server se 127.0.1.1
[ -z "${dest:-}" ] || gridftp dest dst 127.0.1.2
if [ -n "${myproxy:-}" ]; then
  d=$myproxy/etc/grid-security/myproxy; mkdir -p "$d" "$myproxy/run/myproxy-server"; cp "$PKI/myproxy.pem" "$d/hostcert.pem"; cp "$PKI/myproxy.key" "$d/hostkey.pem"; chmod 400 "$d/hostkey.pem"
  chown -R myproxy:myproxy "$d" "$myproxy/run/myproxy-server" "$myproxy/var/lib/myproxy"; chmod 700 "$myproxy/var/lib/myproxy"
  printf 'accepted_credentials "*"\nauthorized_retrievers "*"\ndefault_retrievers "*"\nauthorized_renewers "*"\ndefault_renewers "none"\n' > "$myproxy/etc/myproxy-server.config"
  on myproxy systemctl start myproxy-server
fi
if [ -n "${kdc:-}" ]; then
  for m in client server kdc; do cat > "${!m}/etc/krb5.conf" <<'C'
[libdefaults]
 default_realm = EXAMPLE.ORG
 dns_lookup_kdc = false
 dns_lookup_realm = false
 rdns = false
[realms]
 EXAMPLE.ORG = {
  kdc = kdc.example.org
  admin_server = kdc.example.org
 }
[domain_realm]
 .example.org = EXAMPLE.ORG
C
  done
  printf '[kdcdefaults]\n[realms]\n EXAMPLE.ORG = {\n  database_name = /var/lib/krb5kdc/principal\n  acl_file = /etc/krb5kdc/kadm5.acl\n  key_stash_file = /etc/krb5kdc/stash\n  max_life = 10h\n }\n' > "$kdc/etc/krb5kdc/kdc.conf"
  echo 'jane/admin@EXAMPLE.ORG *' > "$kdc/etc/krb5kdc/kadm5.acl"
  on kdc 'kdb5_util create -s -r EXAMPLE.ORG -P master > /dev/null'
  on kdc 'for q in "addprinc -pw alice-word alice" "addprinc -pw jane-word jane/admin" "addprinc -randkey sample/se.example.org" "ktadd -k /tmp/keytab sample/se.example.org" "addprinc -randkey host/se.example.org" "ktadd -k /tmp/keytab host/se.example.org"; do kadmin.local -q "$q" > /dev/null 2>&1; done'
  mv "$kdc/tmp/keytab" "$server/etc/krb5.keytab"; chmod 600 "$server/etc/krb5.keytab"
  on kdc 'systemctl start krb5-kdc krb5-admin-server'
  for m in client server kdc; do on $m syslogd; done
  for service in $services; do "service_${service//-/_}"; done
  on client "setpriv --reuid alice --regid alice --init-groups env HOME=/home/alice sh -c 'echo alice-word | kinit alice > /dev/null'"
fi
