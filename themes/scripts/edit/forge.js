// Pages of websites with git on which a file is made or changed. What each of them takes differs.

/**
 * Longer addresses are refused: GitHub answers 414 from 8 KB on, and other hosts stand behind servers with the same bound.
 */
const MAX_ADDRESS = 7_500;

const path = (text) => text.split("/").map(encodeURIComponent).join("/");

/**
 * Returns `{ href, isFilled }`: the page on which the file at `file` is made or, if it `isThere`, changed; and whether it comes
 * with the text in it. Where it does not, the text has to be pasted.
 */
export function forgePage({ kind, url, branch, folder }, file, text, isThere) {
  const whole = [folder, file].filter(Boolean).join("/");
  const make = { github: makeOnGithub, gitlab: makeOnGitlab, gitea: makeOnGitea }[kind];
  if (isThere) return { href: changeAt(kind, url, branch, whole), isFilled: false };
  const filled = make(url, branch, whole, text);
  const isFilled = filled.takesText && filled.href.length <= MAX_ADDRESS;
  return { href: isFilled ? filled.href : make(url, branch, whole, "").href, isFilled };
}

function makeOnGithub(url, branch, file, text) {
  const values = new URLSearchParams({ filename: file, ...(text && { value: text }) });
  return { href: `${url}/new/${path(branch)}?${values}`, takesText: true };
}

/** GitLab takes the name; it has ignored the text since its editor changed (gitlab-org/gitlab#594214). */
function makeOnGitlab(url, branch, file) {
  return { href: `${url}/-/new/${path(branch)}?${new URLSearchParams({ file_name: file })}`, takesText: false };
}

function makeOnGitea(url, branch, file, text) {
  const values = new URLSearchParams({ filename: file, ...(text && { value: text }) });
  return { href: `${url}/_new/${path(branch)}/?${values}`, takesText: true };
}

/** None of them takes a text for a file that is there. */
function changeAt(kind, url, branch, file) {
  const at = { github: "edit", gitlab: "-/edit", gitea: "_edit" }[kind];
  return `${url}/${at}/${path(branch)}/${path(file)}`;
}

/**
 * Returns `{ href, place, fork }`: the page on which several files are put into a folder of the repository at once, that folder,
 * and where a copy of the repository is made, for those who may not write there. GitHub has no page for a folder that is not
 * there: the one around it takes the folder as a whole.
 */
export function uploadPage({ kind, url, branch, folder }, file, isThere) {
  const whole = [folder, file].filter(Boolean).join("/").split("/").slice(0, -1);
  const place = (kind === "github" && !isThere ? whole.slice(0, -1) : whole).join("/");
  const { origin, pathname } = new URL(url);
  const href = {
    github: `${url}/upload/${path(branch)}/${path(place)}`,
    gitlab: `${origin}/-/ide/project${pathname}/edit/${path(branch)}/-/${path(place)}`,
    gitea: `${url}/_upload/${path(branch)}/${path(place)}`,
  }[kind];
  return { href, place, fork: kind === "github" ? `${url}/fork` : undefined };
}
