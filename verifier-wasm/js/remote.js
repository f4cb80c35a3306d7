// A worker whose script lies on another site. Browsers start none from there, but a script of one line that loads it.

/**
 * A worker of the module at `url`. Where the policy of the page allows no such worker, the work is done in the page, which
 * stands still meanwhile.
 */
export class RemoteWorker {
  #worker = null;
  #work = null;
  #trust;

  /** `start` makes a worker of the address of a script. */
  constructor(url, start) {
    this.#work = new Promise((resolve) => {
      const inPage = () => resolve(import(url).then(({ answer }) => (job) => this.#answer(answer, job)));
      const script = URL.createObjectURL(new Blob([`import ${JSON.stringify(url)};postMessage(0)`], { type: "text/javascript" }));
      try {
        this.#worker = start(script);
      } catch {
        return inPage();
      }
      this.#worker.onerror = inPage;
      // Its first word is that it runs.
      this.#worker.onmessage = () => {
        URL.revokeObjectURL(script);
        this.#worker.onmessage = (event) => this.onmessage?.(event);
        this.#worker.onerror = (event) => this.onerror?.(event);
        resolve((job) => this.#worker.postMessage(job));
      };
    });
    this.#work.catch((error) => this.onerror?.(error));
  }

  /** Does a job in the page, where others may trust somebody else. */
  async #answer(answer, job) {
    this.#trust = job.trust ?? this.#trust;
    this.onmessage?.({ data: await answer({ ...job, trust: this.#trust }) });
  }

  postMessage(job) {
    this.#work.then((work) => work(job), () => {});
  }

  terminate() {
    this.#worker?.terminate();
    this.onmessage = this.onerror = null;
  }
}
