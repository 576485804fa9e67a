#!/bin/sh
# Makes the certificates beside this file anew. They are kept, since not every machine has an openssl, and are good until
# 2124. Every key is thrown away but those of the servers, which the tests need.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# authority NAME ISSUER [EXTENSIONS]: an authority that ISSUER signs, or itself.
# server NAME ISSUER EXTENSIONS [DAYS FROM] [DAYS TO] [DIGEST]: a server's certificate with its key.
sign() {
  name=$1 issuer=$2 extensions=$3 from=$4 to=$5 digest=$6
  openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out "$work/$name.key"
  openssl req -new -key "$work/$name.key" -subj "/O=Test of RunYour Desktop/CN=$name" -out "$work/$name.csr"
  printf '%b' "$extensions" >"$work/$name.ext"
  if [ "$issuer" = self ]; then signer="-selfsign -keyfile $work/$name.key"; else signer="-cert $issuer.pem -keyfile $work/$issuer.key"; fi
  : >"$work/index"
  cat >"$work/ca.conf" <<CONF
[ca]
default_ca=d
[d]
database=$work/index
rand_serial=yes
new_certs_dir=$work
policy=p
unique_subject=no
[p]
organizationName=optional
commonName=optional
CONF
  # shellcheck disable=SC2086
  openssl ca -batch -notext -config "$work/ca.conf" $signer -md "$digest" -startdate "$from" -enddate "$to" \
    -extfile "$work/$name.ext" -in "$work/$name.csr" -out "$name.pem" 2>/dev/null
}
authority() { sign "$1" "$2" "${3:-basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash}" 20240101000000Z 21240101000000Z sha256; }
server() {
  sign "$1" "$2" "$3" "${4:-20240101000000Z}" "${5:-21240101000000Z}" "${6:-sha256}"
  cat "$work/$1.key" >>"$1.pem"
}
here='basicConstraints=CA:FALSE\nsubjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth'

authority root self
authority other-root self
authority intermediate root
authority short-root self 'basicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign'
authority below-short-root short-root
authority narrow-root self 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\nnameConstraints=critical,permitted;DNS:example.test'
authority no-signing-root self 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,digitalSignature'
sign old-root self 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign' 20200101000000Z 20210101000000Z sha256
server good root "$here"
server good-below intermediate "$here"
server wrong-host root 'subjectAltName=DNS:elsewhere.test'
server expired root "$here" 20200101000000Z 20210101000000Z
server not-yet root "$here" 21200101000000Z 21240101000000Z
server unknown other-root "$here"
server sha1 root "$here" 20240101000000Z 21240101000000Z sha1
server client root 'subjectAltName=DNS:localhost\nextendedKeyUsage=clientAuth'
server below-server good "$here"
server below-short below-short-root "$here"
server below-narrow narrow-root "$here"
server below-no-signing no-signing-root "$here"
server below-old old-root "$here"
