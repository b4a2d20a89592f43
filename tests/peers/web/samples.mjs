// One text for each kind of card.
export const samples = {
  crl: '530-globus_gsi_callback_module: Could not verify credential\n530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n530 End.',
  kerberos: "kinit: Client 'nobody@EXAMPLE.ORG' not found in Kerberos database while getting initial credentials",
  proxy: 'globus_credential: Valid credentials could not be found in any of the possible locations specified by the credential search order.',
  mapping: '530 530-globus_gss_assist: Gridmap lookup failure: Could not map /DC=org/DC=example/CN=A User\n530 End.',
  keytab: 'gss_accept_sec_context: Unspecified GSS failure.  Minor code may provide more information, minor: No key table entry found matching host/se01.example.org@EXAMPLE.ORG',
  number: '851968',
  pair: 'major=851968 minor=-1765328228',
  bits: '0x01110007',
  unknown: 'the cat sat on the mat',
  nothing: 'globus_xio: strange words nobody knows',
};
