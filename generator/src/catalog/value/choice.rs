/// Declares a value that is one of a fixed list of words.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        $name:ident { $( $(#[doc = $variant_doc:literal])* $variant:ident = $word:literal, )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[doc = $variant_doc])* $variant, )* }

        impl $name {
            /// Every value in the order in which it is documented.
            pub const ALL: &'static [Self] = &[ $( Self::$variant ),* ];

            /// Returns the word that stands for the value in source files.
            pub fn word(self) -> &'static str {
                match self { $( Self::$variant => $word, )* }
            }
        }

        impl $crate::catalog::value::Scalar for $name {
            const EXPECTED: &'static str = "one of a list of words";

            fn read(written: &str) -> Result<Self, $crate::catalog::value::Refusal> {
                match written {
                    $( $word => Ok(Self::$variant), )*
                    _ => Err($crate::catalog::value::not_one_of(written, &[$($word),*])),
                }
            }

            fn encode(&self) -> serde_json::Value {
                self.word().into()
            }

            fn schema() -> serde_json::Value {
                // Editors know one of the two each.
                serde_json::json!({
                    "enum": [$($word),*],
                    "enumDescriptions": [$( ([$($variant_doc),*].concat().trim()) ),*],
                    "markdownEnumDescriptions": [$( ([$($variant_doc),*].concat().trim()) ),*],
                })
            }
        }
    };
}
pub(crate) use choice;
