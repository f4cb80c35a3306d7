// What somebody does at a forge with several files, step by step.

import { element } from "../choose/element.js";
import { uploadPage } from "./forge.js";
import { words } from "./page.js";
import { idOf } from "./work.js";

/** Returns the steps for `files`, which are saved in the file `name`, as items of a list. */
export function steps(forge, files, name, isThere) {
  const { kind, host } = forge;
  const [{ path }] = files;
  const { href, place, fork } = uploadPage(forge, path, isThere);
  const id = idOf(path);
  const names = files.map((file) => file.path.split("/").at(-1)).join(", ");
  const link = (address, key) => element("a", { href: address, target: "_blank", rel: "noopener" }, words.text(key, { host }));
  const step = (key, ...more) => element("li", {}, words.text(key, { name, what: id, value: names, host, place }), ...more);
  const open = step("live-edit-step-open", " ", link(href, "live-edit-open-again"));
  const own = {
    github: () => [step(isThere ? "live-edit-step-github-files" : "live-edit-step-github-folder"), step("live-edit-step-github-fork", " ", link(fork, "live-edit-fork")), step("live-edit-step-github-propose")],
    gitlab: () => [step("live-edit-step-gitlab-files"), step("live-edit-step-gitlab-propose")],
    gitea: () => [step("live-edit-step-gitea-files"), step("live-edit-step-gitea-propose")],
  }[kind]();
  return [step("live-edit-step-unpack"), open, ...own];
}
