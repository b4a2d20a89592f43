"""What a reader puts for a card's capitals where Kerberos is in play, and which steps are for other worlds than this one."""

REALM = {"PRINCIPAL@REALM": "alice@EXAMPLE.ORG", "ADMIN_PRINCIPAL": "jane/admin", "REALM": "EXAMPLE.ORG", "REALM_AS_DOMAIN": "example.org",
         "KDC_HOST": "kdc.example.org", "HOST": "se.example.org", "LOCAL_USER": "alice", "USER_NAME": "alice"}
SERVICES = {
    "gss-sample": {"SERVICE/HOST": "sample/se.example.org", "SERVICE": "sample", "KEYTAB_FILE": "/etc/krb5.keytab", "SERVICE_UNIT": "gss-sample", "SERVICE_USER": "root"},
    "ssh": {"SERVICE/HOST": "host/se.example.org", "SERVICE": "host", "KEYTAB_FILE": "/etc/krb5.keytab", "SERVICE_UNIT": "ssh", "SERVICE_USER": "root"},
    "web": {"SERVICE/HOST": "HTTP/se.example.org", "SERVICE": "HTTP", "KEYTAB_FILE": "/etc/apache2/http.keytab", "SERVICE_UNIT": "apache2", "SERVICE_USER": "www-data"},
    "postgres": {"SERVICE/HOST": "postgres/se.example.org", "SERVICE": "postgres", "KEYTAB_FILE": "/etc/postgresql-common/krb5.keytab", "SERVICE_UNIT": "postgresql", "SERVICE_USER": "postgres"},
    "ldap": {"SERVICE/HOST": "ldap/se.example.org", "SERVICE": "ldap", "KEYTAB_FILE": "/etc/ldap/ldap.keytab", "SERVICE_UNIT": "slapd", "SERVICE_USER": "openldap"},
    "java": {"SERVICE/HOST": "hello/se.example.org", "SERVICE": "hello", "KEYTAB_FILE": "/srv/hello/hello.keytab", "SERVICE_UNIT": "hello", "SERVICE_USER": "griduser"},
}
SKIP = {"this command renews the machine's own keys": "the realm is MIT's, not Active Directory", "On Windows": "no Windows here", "PowerShell": "no Windows here",
        "With SELinux": "no SELinux here", "chrony runs": "no chrony here"}


def fill(data):
    """The words to put in; a state's own come first."""
    if "kdc" not in data["machines"]:
        return data.get("fill", {})
    return REALM | SERVICES.get(data.get("services", ["gss-sample"])[0], {}) | data.get("fill", {})


def skip(data):
    return (SKIP if "kdc" in data["machines"] else {}) | data.get("skip", {})
