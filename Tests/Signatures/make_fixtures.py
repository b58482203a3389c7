"""Makes the signed PDF files of this folder with pyHanko (requirements.txt).

The keys are thrown away; only the root's certificate stays, so the files cannot be made anew with
the same signatures. Run it only to add a kind of file, and commit all of them together.
usage: python make_fixtures.py
"""

import datetime
import io
import pathlib

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import PageObject, PdfFileWriter
from pyhanko.sign import fields, signers
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore
from asn1crypto import algos, keys, x509 as asn1_x509

HERE = pathlib.Path(__file__).parent
BEGIN = datetime.datetime(2026, 1, 1, tzinfo=datetime.timezone.utc)
END = datetime.datetime(2036, 1, 1, tzinfo=datetime.timezone.utc)
OLD_END = datetime.datetime(2026, 2, 1, tzinfo=datetime.timezone.utc)


def name(common):
    return x509.Name([
        x509.NameAttribute(NameOID.COUNTRY_NAME, "VN"),
        x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Cơ quan Thử nghiệm"),
        x509.NameAttribute(NameOID.COMMON_NAME, common),
    ])


def certificate(subject, key, issuer, issuer_key, is_root=False, end=END):
    builder = (
        x509.CertificateBuilder().subject_name(subject).issuer_name(issuer)
        .public_key(key.public_key()).serial_number(x509.random_serial_number())
        .not_valid_before(BEGIN).not_valid_after(end)
        .add_extension(x509.BasicConstraints(is_root, None), critical=True)
        .add_extension(
            x509.KeyUsage(not is_root, not is_root, False, False, False, is_root, is_root,
                          False, False), critical=True))
    return builder.sign(issuer_key, hashes.SHA256())


def signer(cert, key, root, padding=None):
    der = lambda c: asn1_x509.Certificate.load(c.public_bytes(serialization.Encoding.DER))
    private = keys.PrivateKeyInfo.load(key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption()))
    store = SimpleCertificateStore()
    store.register(der(root))
    return SimpleSigner(
        signing_cert=der(cert), signing_key=private, cert_registry=store,
        signature_mechanism=padding)


def blank():
    writer = PdfFileWriter()
    page = PageObject(
        contents=writer.add_object(generic.StreamObject(stream_data=b"BT ET")),
        media_box=generic.ArrayObject(
            [generic.NumberObject(n) for n in (0, 0, 200, 200)]))
    writer.insert_page(page)
    out = io.BytesIO()
    writer.write(out)
    return out


def signed(pdf, by, field, subfilter=fields.SigSeedSubFilter.PADES, md="sha256"):
    pdf.seek(0)
    meta = signers.PdfSignatureMetadata(field_name=field, md_algorithm=md, subfilter=subfilter)
    out = io.BytesIO()
    signers.PdfSigner(meta, signer=by).sign_pdf(
        IncrementalPdfFileWriter(pdf), output=out, bytes_reserved=8192)
    return out


def appended(pdf):
    pdf.seek(0)
    writer = IncrementalPdfFileWriter(pdf)
    writer.root["/Lang"] = generic.TextStringObject("vi")
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return out


def pss(salt):
    return algos.SignedDigestAlgorithm({
        "algorithm": "rsassa_pss",
        "parameters": algos.RSASSAPSSParams({
            "hash_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
            "mask_gen_algorithm": algos.MaskGenAlgorithm({
                "algorithm": "mgf1",
                "parameters": algos.DigestAlgorithm({"algorithm": "sha256"})}),
            "salt_length": salt})})


def main():
    new_rsa = lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048)
    root_key, other_key = new_rsa(), new_rsa()
    root_name, other_name = name("Gốc Thử nghiệm"), name("Gốc Khác")
    root = certificate(root_name, root_key, root_name, root_key, is_root=True)
    other = certificate(other_name, other_key, other_name, other_key, is_root=True)
    (HERE / "root.pem").write_bytes(root.public_bytes(serialization.Encoding.PEM))
    office, ecdsa_256, ecdsa_384 = new_rsa(), ec.generate_private_key(ec.SECP256R1()), \
        ec.generate_private_key(ec.SECP384R1())
    leaf = lambda common, key, **more: certificate(
        name(common), key, root_name, root_key, **more)
    rsa_signer = lambda **more: signer(leaf("Văn phòng Thử", office), office, root, **more)
    pkcs7 = fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED
    files = {
        "pkcs1": signed(blank(), rsa_signer(), "A", pkcs7),
        "pades": signed(blank(), rsa_signer(), "A", md="sha512"),
        "pss": signed(blank(), rsa_signer(padding=pss(32)), "A"),
        "pss-salt": signed(blank(), rsa_signer(padding=pss(20)), "A"),
        "ecdsa256": signed(
            blank(), signer(leaf("Văn phòng Thử", ecdsa_256), ecdsa_256, root), "A"),
        "ecdsa384": signed(
            blank(), signer(leaf("Văn phòng Thử", ecdsa_384), ecdsa_384, root), "A",
            md="sha384"),
        "sha1": signed(blank(), rsa_signer(), "A", pkcs7, md="sha1"),
        "expired": signed(
            blank(), signer(leaf("Văn phòng Thử", office, end=OLD_END), office, root), "A"),
        "unknown-root": signed(
            blank(), signer(
                certificate(name("Văn phòng Khác"), office, other_name, other_key), office,
                other), "A"),
    }
    first = signed(blank(), rsa_signer(), "A")
    files["two"] = signed(
        first, signer(leaf("Lãnh đạo Thử", ecdsa_256), ecdsa_256, root), "B")
    files["appended"] = appended(signed(blank(), rsa_signer(), "A"))
    files["unsigned"] = blank()
    for label, content in files.items():
        (HERE / f"{label}.pdf").write_bytes(content.getvalue())


main()
