// Findings in words of the form, where the checker speaks of keys and lines of a file.

/** The language in which the checker speaks. */
const SPOKEN = "en";

const quoted = (text) => text.split("`")[1];

/** Returns findings without those that say the same of one value, and without advice that is for later. */
export function worthTelling(findings, isThere) {
  const told = new Set();
  return findings.filter((finding) => {
    const { code, file, path, start, message } = finding;
    // A new credential is translated once it is agreed on.
    if (code === "C095" && !isThere) return false;
    const key = JSON.stringify([code, file, path, start, message]);
    return !told.has(key) && told.add(key);
  });
}

/** Returns the language into which a credential is not translated, if that is what a finding says. */
export function untranslated({ code, message }) {
  return code === "C095" ? message.split("`")[3] : undefined;
}

/** Returns `{ text, lang }`: what a finding says of a field of the form, or of the file if there is no such field. */
export function sentence(words, finding, field) {
  if (finding.key) return { text: words.text(finding.key) };
  const [key, values] = (field && inForm(finding, field)) ?? [];
  if (key) return { text: words.text(key, values) };
  const { message, help, code, said: own } = finding;
  // The institution has words of its own for its rules; what they ask for is the field.
  if (own && field) return inLanguage(own);
  const whole = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?!…]$/.test(text) ? "" : "."}`;
  const said = [message, help].filter(Boolean).map(whole).join(" ");
  return { text: field ? said : `${said} (${code})`, lang: SPOKEN };
}

/** Returns a text in the language of the page, or else in another one that it is there in. */
function inLanguage(texts) {
  const { lang } = document.documentElement;
  const other = Object.keys(texts)[0];
  return lang in texts ? { text: texts[lang] } : { text: texts[other], lang: other };
}

/** Returns the key of the words for a field, with their values. */
function inForm({ code, message, help }, field) {
  const what = quoted(message);
  const { f, kind, choices } = field.dataset;
  const isChosen = choices || ["pick", "choice", "ticks"].includes(kind);
  switch (code) {
    case "C020":
      return ["live-edit-c020", { what }];
    case "C021":
      return what === f ? ["live-edit-c021"] : undefined;
    case "C022":
      return kind === "number" ? ["live-edit-c022"] : undefined;
    case "C023":
      return ["live-edit-c023", { what }];
    case "C024": {
      const [, least, most] = /from (\S+) to (\S+)$/.exec(help ?? "") ?? [];
      return most && ["live-edit-c024", { from: least, until: most }];
    }
    case "C025":
      return what === f ? ["live-edit-c025"] : undefined;
    case "C033":
      return choices ? ["live-edit-c040", { what }] : undefined;
    case "C034":
      return kind === "duration" ? ["live-edit-c034"] : undefined;
    case "C051": {
      const [, count, total] = /has (\d+) items, the original has (\d+)$/.exec(message) ?? [];
      return total && ["live-edit-c051", { count, total }];
    }
    case "C123":
      return ["live-edit-c123", { what }];
    case "C040":
      return isChosen && what ? ["live-edit-c040", { what }] : undefined;
    default:
      return undefined;
  }
}
