# Keys, certificates and revocation lists of the laboratory, made with openssl. Source it with PKI (a directory) set.
# Two CAs: A issues the user's certificate, B the hosts'. Both publish their list at http://crl.example.org/.
NAME=/DC=org/DC=example
when() { date -u -d "$1" +%Y%m%d%H%M%SZ; }
configuration() { cat > "$PKI/openssl.cnf" <<'CNF'
[ca]
default_ca = lab
[lab]
dir = $ENV::CADIR
database = $dir/index.txt
serial = $dir/serial
crlnumber = $dir/crlnumber
new_certs_dir = $dir/issued
certificate = $dir/ca.pem
private_key = $dir/ca.key
policy = any
unique_subject = no
default_days = 365
default_md = sha256
crl_extensions = crl
[crl]
authorityKeyIdentifier = keyid
[any]
domainComponent = optional
organizationalUnitName = optional
commonName = supplied
[req]
distinguished_name = dn
prompt = no
[dn]
CN = unused
[ca_ext]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[user_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,keyEncipherment
extendedKeyUsage = clientAuth
[host_ext]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,keyEncipherment
extendedKeyUsage = serverAuth,clientAuth
subjectAltName = $ENV::SAN
CNF
}
ca_tool() { CADIR=$PKI/ca/$1 SAN=${SAN:-DNS:unused} openssl ca -batch -notext -config "$PKI/openssl.cnf" "${@:2}" 2>> "$PKI/log"; }
new_ca() { # new_ca NAME SUBJECT [CA ABOVE IT]
  local d=$PKI/ca/$1; mkdir -p "$d/issued"; : > "$d/index.txt"; echo 1000 > "$d/serial"; echo 01 > "$d/crlnumber"
  openssl genrsa -out "$d/ca.key" 2048 2>/dev/null
  CADIR=$d SAN=DNS:unused openssl req -new -config "$PKI/openssl.cnf" -key "$d/ca.key" -subj "$2" -out "$d/ca.csr"
  ca_tool "${3:-$1}" $([ -n "${3:-}" ] || echo "-selfsign -keyfile $d/ca.key") -extensions ca_ext -preserveDN -in "$d/ca.csr" -out "$d/ca.pem" -startdate "$(when '-1 day')" -enddate "$(when '+9 years')"; }
issue() { # issue CA user|host FILE SUBJECT [START END] : FILE.pem and FILE.key
  openssl genrsa -out "$3.key" 2048 2>/dev/null; chmod 400 "$3.key"
  CADIR=$PKI/ca/$1 SAN=${SAN:-DNS:unused} openssl req -new -config "$PKI/openssl.cnf" -key "$3.key" -subj "$4" -out "$3.csr"
  ca_tool "$1" -extensions "$2_ext" -preserveDN -in "$3.csr" -out "$3.pem" -startdate "$(when "${5:--1 day}")" -enddate "$(when "${6:-+1 year}")"; }
make_crl() { # make_crl CA FILE [FROM TO] [CERTIFICATE TO REVOKE]
  cp "$PKI/ca/$1/index.txt" "$PKI/ca/$1/index.keep"   # a revocation counts in this one list only
  [ -z "${5:-}" ] || ca_tool "$1" -revoke "$5"
  ca_tool "$1" -gencrl -out "$2" -crl_lastupdate "$(when "${3:--1 hour}")" -crl_nextupdate "$(when "${4:-+30 days}")"
  cp "$PKI/ca/$1/index.keep" "$PKI/ca/$1/index.txt"; }
hash_of() { openssl x509 -in "$PKI/ca/$1/ca.pem" -noout -subject_hash; }
package() { # package CA DIR : the files that a CA's package installs
  local h s; h=$(hash_of "$1"); s=$(openssl x509 -in "$PKI/ca/$1/ca.pem" -noout -subject -nameopt compat | sed 's/^subject= *//')
  mkdir -p "$2"; cp "$PKI/ca/$1/ca.pem" "$2/$h.0"; echo "http://crl.example.org/$1.crl" > "$2/$h.crl_url"
  printf "access_id_CA X509 '%s'\npos_rights globus CA:sign\ncond_subjects globus '\"/DC=org/DC=example/*\"'\n" "$s" > "$2/$h.signing_policy"; }
make_all() {
  mkdir -p "$PKI"/{www,packages/ca}; configuration; new_ca A "$NAME/CN=Lab CA A"; new_ca B "$NAME/CN=Lab CA B"
  for c in A B; do make_crl $c "$PKI/www/$c.crl"; package $c "$PKI/packages/ca"; done
  for h in se dst myproxy; do SAN=DNS:$h.example.org issue B host "$PKI/$h" "$NAME/CN=$h.example.org"; done
  issue A user "$PKI/alice" "$NAME/OU=People/CN=Alice Example"
  openssl pkey -in "$PKI/alice.key" -aes256 -passout pass:grid-phrase -out "$PKI/alice.enc"; }
