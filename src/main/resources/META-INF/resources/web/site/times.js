// Fresh news says how long ago it came, and goes on saying it right while the page is open. The page itself carries the
// absolute time, which stays as the title.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const FRESH = 24 * HOUR;

const absolute = new WeakMap();
const paper = matchMedia("print");

function tell() {
  /** @type {NodeListOf<HTMLTimeElement>} */
  const times = document.querySelectorAll("time[datetime*=T]");
  const told = [...times].map((time) => ({
    time,
    words: ago(Date.now() - Date.parse(time.dateTime)),
  }));
  for (const { time, words } of told) {
    if (words && !absolute.has(time)) {
      absolute.set(time, { words: time.textContent, width: isSet(time) ? time.offsetWidth : 0 });
    }
  }
  for (const { time, words } of told) {
    if (words) {
      hold(time);
      write(time, paper.matches ? time.title : words);
    } else if (absolute.has(time)) {
      write(time, absolute.get(time).words);
    }
  }
}

/** To measure what is far below would have it set before anybody scrolls there, and nobody sees it give way. */
function isSet(time) {
  return time.checkVisibility?.({ contentVisibilityAuto: true }) ?? true;
}

/** The words are fewer now: what stands beside them or beneath stays where it is. */
function hold(time) {
  if (!time.title) {
    time.title = whole(time, absolute.get(time).words);
    time.style.display = "inline-block";
    time.style.minWidth = absolute.get(time).width + "px";
  }
}

/** Null for what is not fresh. A minute in the future is a clock that is wrong. */
function ago(age) {
  if (!(age > -MINUTE && age < FRESH)) {
    return null;
  }
  if (age < MINUTE) {
    return "এইমাত্র";
  }
  return age < HOUR ? bengali(Math.floor(age / MINUTE)) + " মিনিট আগে" : bengali(Math.floor(age / HOUR)) + " ঘণ্টা আগে";
}

/** Lists show the day alone. */
function whole(time, words) {
  return words.includes(":") ? words : words + ", " + bengali(time.dateTime.slice(11, 16));
}

/** On paper no time passes. */
function tellForGood() {
  /** @type {NodeListOf<HTMLTimeElement>} */
  const told = document.querySelectorAll("time[title]");
  for (const time of told) {
    write(time, time.title);
  }
}

function bengali(digits) {
  return String(digits).replace(/[0-9]/g, (digit) => "০১২৩৪৫৬৭৮৯"[digit]);
}

function write(time, words) {
  if (time.textContent !== words) {
    time.textContent = words;
  }
}

tell();
setInterval(tell, MINUTE / 2);
document.addEventListener("visibilitychange", tell);
addEventListener("beforeprint", tellForGood);
addEventListener("afterprint", tell);
paper.addEventListener("change", tell);
