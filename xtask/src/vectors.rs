use std::io::Write as _;

/// A public repository with files that tests compare with.
struct Repository {
    /// Folder in which tests look.
    folder: &'static str,
    /// Its place on GitHub.
    name: &'static str,
    commit: &'static str,
    /// The folder of it that becomes ours.
    root: &'static str,
    /// The files below that are wanted, as the shell finds them. Those who add others find them counted as missing
    /// from `tests/conformance/aside.tsv`.
    files: &'static str,
}

const fn repository(
    folder: &'static str,
    name: &'static str,
    commit: &'static str,
    root: &'static str,
    files: &'static str,
) -> Repository {
    Repository { folder, name, commit, root, files }
}

const REPOSITORIES: &[Repository] = &[
    repository("w3c-vc-di-eddsa", "w3c/vc-di-eddsa", "abb673eb9df673e24a8eaf939337de74759b5f8d", "TestVectors", "*"),
    repository("w3c-vc-di-ecdsa", "w3c/vc-di-ecdsa", "00781de52c036723bbd88d89b07818a2914a6b9e", "TestVectors", "*"),
    repository(
        "w3c-rdf-canon",
        "w3c/rdf-canon",
        "15619df2fda7a4ca88308733789b6774517f9638",
        "tests",
        "rdfc10 manifest.* vocab*",
    ),
    repository(
        "w3c-json-ld-api",
        "w3c/json-ld-api",
        "92f07705a0c0ac27aa9bc6fe1322dcc9fad0114d",
        "tests",
        "toRdf expand *-manifest.jsonld manifest.jsonld context.jsonld vocab.jsonld",
    ),
    repository(
        "w3c-vc-data-model-2.0-test-suite",
        "w3c/vc-data-model-2.0-test-suite",
        "6e075243825f50c79017de4a27089d329c093d0f",
        "tests",
        "input validVc.json",
    ),
    repository(
        "w3c-vc-bitstring-status-list",
        "w3c/vc-bitstring-status-list",
        "74fcae11e5b389aa44d1b7d3f84ee079eaa169a4",
        ".",
        "contexts vocab/vocabulary.yml",
    ),
    repository(
        "w3c-vc-jose-cose-test-suite",
        "w3c/vc-jose-cose-test-suite",
        "ff6be51dc4d3c373dfaffa9a634cf751faf5285a",
        "tests",
        "input",
    ),
    repository(
        "1edtech-openbadges-specification",
        "1EdTech/openbadges-specification",
        "1af145ff2dc6e22627e79eb5d0f9afca06ea2489",
        ".",
        "ob_v3p0/context*.json ob_v3p0/impl/test-vectors ob_v3p0/vocab*.ttl ob_v2p0/v0 ob_v2p0/v1 ob_v2p0/v2 ob_v2p0/extensions extensions ob_v2p1/schema docs/context.json",
    ),
    repository(
        "1edtech-digital-credentials-public-validator",
        "1EdTech/digital-credentials-public-validator",
        "38254719cf0a490a403c9c812b01e6ab0678f2f3",
        ".",
        "inspector-vc/src/test/resources inspector-clr/src/test/resources inspector-tcp-vc/src/test/resources",
    ),
    repository(
        "1edtech-openbadges-validator-core",
        "1EdTech/openbadges-validator-core",
        "6fe7402373d1059bfb3a968802032b44b37455ed",
        ".",
        "tests/testfiles",
    ),
    repository(
        "c2sp-wycheproof",
        "C2SP/wycheproof",
        "dac1dd4729fd1f8dd9e1e9f3dce51d783da6c166",
        ".",
        "testvectors_v1/ed25519_test.json testvectors_v1/ecdsa_secp256r1_sha256*_test.json testvectors_v1/rsa_signature_[234]*_sha256_test.json testvectors_v1/json_web_signature_test.json testvectors_v1/json_web_key_test.json testvectors_v1/json_web_crypto_test.json",
    ),
    repository(
        "novifinancial-ed25519-speccheck",
        "novifinancial/ed25519-speccheck",
        "65519336fda78a3d016e947df6d82848aca0c9da",
        ".",
        "cases.json cases.txt scripts/cases.json",
    ),
    repository(
        "cyberphone-json-canonicalization",
        "cyberphone/json-canonicalization",
        "19d51d7fe467d4706a3ff08adf8a748f29fc21e0",
        ".",
        "testdata",
    ),
    repository(
        "w3c-ccg-did-method-key",
        "w3c-ccg/did-method-key",
        "f5abee840c31e92cd1ac11737e0b62103ab99d21",
        ".",
        "test-vectors",
    ),
    repository(
        "digitalcredentials-docs",
        "digitalcredentials/docs",
        "8c09902d3d67295c5fb4f4bd85e974693d059137",
        ".",
        "example-credentials credential-render-examples",
    ),
    repository(
        "mozilla-openbadges-bakery",
        "mozilla/openbadges-bakery",
        "3057b06f75997c22ad4f039960dd2688578c3d32",
        ".",
        "test/*.svg test/*.png test/*public*.pem",
    ),
    repository(
        "rollercoaster-openbadges-types",
        "rollercoaster-dev/openbadges-types",
        "4dfe36c4523480574c8866889cc13a167148756c",
        ".",
        "schemas research",
    ),
];

/// A source package for Python with such files.
struct Package {
    /// Folder in which tests look.
    folder: &'static str,
    /// Name and version.
    name: &'static str,
    /// The parts of it, and what they are called in the folder.
    parts: &'static [(&'static str, &'static str)],
}

const PACKAGES: &[Package] = &[
    Package {
        folder: "pypi-openbadgeslib",
        name: "openbadgeslib==4.6.3",
        parts: &[
            ("openbadgeslib/ob3/contexts", "contexts"),
            ("tests/fixtures/ob_schemas", "ob_schemas"),
            ("tests/fixtures/vc_di_eddsa", "vc_di_eddsa"),
        ],
    },
    Package {
        folder: "pypi-openbadges-bakery",
        name: "openbadges-bakery==2.0.0",
        parts: &[("openbadges_bakery/testfiles", ".")],
    },
];

const HEAD: &str = "\
# Files of others that tests compare with. None of them is ours, and none belongs into this repository.
# In an empty folder, run `cargo xtask vectors | sh -e`, with the path of the project's Cargo.toml given to
# cargo as --manifest-path. It needs git, pip and tar. Then, in the project:
#   SKILLMARK_CONFORMANCE=/path/of/that/folder/vectors cargo xtask test
# What has to be cut out of documents by hand is not fetched, and the tests that need it say so: the folder `contexts` (each
# context of badge/contexts/index.json from its own address), `extracted-examples` of 1EdTech's specifications,
# `test_components` of its older validator, and the examples of did:web and did:jwk.
mkdir -p vectors sources
";

/// Prints the shell commands that bring public test vectors and schemas to where tests look for them.
pub(crate) fn vectors() -> anyhow::Result<()> {
    let repositories = REPOSITORIES.iter().map(Repository::commands);
    let packages = PACKAGES.iter().map(Package::commands);
    let script: String = std::iter::once(HEAD.to_owned()).chain(repositories).chain(packages).collect();
    Ok(std::io::stdout().lock().write_all(script.as_bytes())?)
}

impl Repository {
    fn commands(&self) -> String {
        let Self { folder, name, commit, root, files } = self;
        format!(
            "\ngit clone --quiet https://github.com/{name} sources/{folder}\n\
             git -C sources/{folder} checkout --quiet {commit}\n\
             mkdir -p vectors/{folder}\n\
             (cd sources/{folder}/{root} && tar --exclude=.git -cf - {files}) | tar -xf - -C vectors/{folder}\n"
        )
    }
}

impl Package {
    fn commands(&self) -> String {
        let Self { folder, name, parts } = self;
        let copies = parts.iter().map(|(part, to)| {
            format!("mkdir -p vectors/{folder}/{to}\ncp -R sources/{folder}/{part}/. vectors/{folder}/{to}\n")
        });
        let fetch = format!(
            "\npip download --quiet --no-deps --no-binary :all: --dest sources/{folder} {name}\n\
             tar -xzf sources/{folder}/*.tar.gz --strip-components 1 -C sources/{folder}\n"
        );
        std::iter::once(fetch).chain(copies).collect()
    }
}
