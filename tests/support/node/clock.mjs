// One moment for everybody: some libraries take no time from their caller and look at the clock.

/** Makes `now` the present for everything that asks. */
export function stopClock(now) {
  const RealDate = Date;
  const moment = RealDate.parse(now);
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...parts.length ? parts : [moment]);
    }

    static now() {
      return moment;
    }
  };
}
