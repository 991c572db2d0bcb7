import assert from "node:assert/strict";
import { test } from "node:test";
import { Page } from "./page.js";

const LEFT = {
  tab: "old",
  sequence: 5,
  version: 1,
  after: 3,
  continues: { older: 2 },
  fields: { headline: "শিরোনাম" },
  at: 0,
};

function textOf(page) {
  const { tab, sequence, after } = page.underWay.at(-1).text;
  return [tab, sequence, after];
}

test("what is typed lies in the browser after a quarter of a second and goes to the server after two", () => {
  const page = new Page({ number: 3 });
  page.type(4);
  page.pass(249);
  assert.equal(page.here.size, 0);
  page.pass(1);
  assert.equal(page.here.get("a"), 4);
  page.pass(1749);
  assert.equal(page.underWay.length, 0);
  page.pass(1);
  assert.deepEqual(textOf(page), ["a", 4, 3]);
  page.answer("kept", { number: 4, when: "10:00" });
  assert.deepEqual(page.said, ["kept"]);
  assert.equal(page.here.size, 0);
  assert.deepEqual(page.keeping.stamp, { tab: "a", sequence: 4, number: 4 });
});

test("while one types on, nothing is sent; a field that is left is sent at once", () => {
  const page = new Page();
  for (let i = 0; i < 10; i++) {
    page.type();
    page.pass(1999);
  }
  assert.equal(page.underWay.length, 0);
  assert.equal(page.here.get("a"), 10);
  page.run(page.keeping.serverDue());
  assert.equal(page.underWay.length, 1);
  page.run(page.keeping.serverDue());
  assert.equal(page.underWay.length, 1, "one request at a time");
});

test("what was typed while a request was under way follows it", () => {
  const page = new Page();
  page.type();
  page.pass(2000);
  page.type(2);
  page.pass(2000);
  assert.equal(page.underWay.length, 1);
  page.answer("kept");
  assert.equal(page.here.get("a"), 3, "the browser keeps what the server has not");
  page.pass(2000);
  assert.deepEqual(textOf(page), ["a", 3, 1]);
  page.answer("kept");
  assert.equal(page.here.size, 0);
});

test("a lost answer is said, and asked for again every five seconds", () => {
  const page = new Page();
  page.type();
  page.pass(2000);
  for (let i = 0; i < 3; i++) {
    page.answer("lost");
    assert.equal(page.here.get("a"), 1);
    page.pass(4999);
    assert.equal(page.underWay.length, 0);
    page.pass(1);
    assert.deepEqual(textOf(page), ["a", 1, 0]);
  }
  page.answer("kept");
  assert.deepEqual(page.said, ["here", "here", "here", "kept"]);
  assert.equal(page.here.size, 0);
  page.pass(60_000);
  assert.equal(page.underWay.length, 0);
});

test("a network that is back is used at once", () => {
  const page = new Page();
  page.type();
  page.pass(2000);
  page.answer("lost");
  page.run(page.keeping.serverDue());
  assert.equal(page.underWay.length, 1);
});

test("a late answer takes nothing away from what was typed since", () => {
  const page = new Page();
  page.type();
  page.pass(2000);
  page.type();
  page.run(page.keeping.hidden());
  const [early, late] = page.underWay;
  page.answer("kept", { number: 2, when: "" }, late);
  page.answer("kept", { number: 1, when: "" }, early);
  assert.deepEqual(page.keeping.stamp, { tab: "a", sequence: 2, number: 2 });
  assert.equal(page.here.size, 0);
  page.pass(60_000);
  assert.equal(page.underWay.length, 0, "all of it has arrived");
});

test("a page that is left keeps the text here and sends it, though a request is under way", () => {
  const page = new Page();
  page.type();
  page.pass(2000);
  page.type();
  page.run(page.keeping.hidden());
  assert.equal(page.here.get("a"), 2);
  assert.equal(page.underWay.at(-1).isLast, true);
  assert.equal(page.underWay.length, 2);
});

test("another window's newer text is not overwritten: this one stays here until something is typed", () => {
  const page = new Page({ number: 3 });
  page.type();
  page.pass(2000);
  page.answer("refused");
  assert.deepEqual(page.said, ["elsewhere"]);
  assert.equal(page.here.get("a"), 1);
  page.pass(60_000);
  assert.equal(page.underWay.length, 0);
  page.type();
  page.pass(2000);
  assert.deepEqual(textOf(page), ["a", 2, 3], "still as one that has not seen the other");
});

test("a text that a window left here comes back, and is sent as that window's", () => {
  const page = new Page({ number: 3, left: [LEFT] });
  assert.equal(page.restored, LEFT);
  assert.deepEqual(page.said, ["back"]);
  page.pass(0);
  assert.deepEqual(textOf(page), ["old", 5, 3]);
  page.answer("kept", { number: 9, when: "" });
  assert.equal(page.here.size, 0);
  assert.equal(page.keeping.stamp.number, 3, "that number is the other window's");
});

test("a text that came back lies here until the server has it", () => {
  const page = new Page({ number: 3, left: [LEFT] });
  page.pass(0);
  page.answer("lost");
  page.run(page.keeping.hidden());
  assert.deepEqual([...page.here], [["old", 5]]);
  assert.equal(page.said.at(-1), "here");
});

test("a change in a text that came back makes it this window's, which goes on from the other", () => {
  const page = new Page({ number: 3, left: [LEFT] });
  page.type();
  page.pass(250);
  assert.deepEqual([...page.here], [["a", 1]], "the older text gives way to it");
  page.pass(2000);
  assert.deepEqual(textOf(page), ["a", 1, 3]);
  assert.deepEqual(page.underWay.at(-1).text.continues, { older: 2, old: 5 });
});

test("an answer for the window before, that comes after changes here, leaves this text to be sent", () => {
  const page = new Page({ number: 3, left: [LEFT] });
  page.pass(0);
  page.type(LEFT.sequence);
  page.answer("kept");
  page.pass(2000);
  assert.deepEqual(textOf(page), ["a", LEFT.sequence, 3]);
});

test("what is already in the page is dropped, what may be older is offered", () => {
  const [arrived, unknown] = [
    { ...LEFT, tab: "b", sequence: 2 },
    { ...LEFT, after: 1 },
  ];
  const page = new Page({ number: 3, left: [arrived, unknown], shown: { tab: "b", sequence: 2 } });
  assert.deepEqual([...page.here.keys()], ["old"]);
  assert.deepEqual(page.offered, [unknown]);
  assert.equal(page.restored, undefined);
});

test("a page that shows what was posted and asks about it takes in nothing, and goes on from what it shows", () => {
  const arrived = { ...LEFT, tab: "b", sequence: 2 };
  const page = new Page({ number: 3, left: [arrived, LEFT], shown: { tab: "b", sequence: 2 }, isReadable: false });
  assert.equal(page.restored, undefined);
  assert.equal(page.here.size, 2);
  page.type();
  page.pass(2000);
  assert.deepEqual(page.underWay.at(-1).text.continues, { b: 2 });
  assert.deepEqual([...page.here.keys()], ["old", "a"]);
});

test("when the login is gone the text stays here, and goes out at once when it is back", () => {
  const page = new Page();
  page.type();
  page.pass(2000);
  page.answer("loginGone");
  assert.equal(page.here.get("a"), 1);
  assert.equal(page.logins.length, 1);
  page.run(page.keeping.serverDue());
  assert.equal(page.underWay.length, 0, "nothing goes out with the old token");
  page.run(page.keeping.loginRenewed(page.logins[0], true));
  page.pass(0);
  assert.equal(page.underWay.length, 1);
});

test("while nobody is logged in it is said, and tried again", () => {
  const page = new Page();
  page.type();
  for (let i = 0; i < 2; i++) {
    page.pass(5000);
    page.answer("loginGone");
    page.run(page.keeping.loginRenewed(page.logins.pop(), false));
  }
  assert.deepEqual(page.said, ["login", "login"]);
  page.pass(5000);
  page.answer("loginGone");
  page.run(page.keeping.lost(page.logins.pop()));
  assert.equal(page.said.at(-1), "here");
  page.pass(5000);
  assert.equal(page.underWay.length, 1);
});

test("a new story begins with its first text, and what was typed meanwhile follows it there", () => {
  const page = new Page({ isNew: true });
  page.type();
  page.pass(2000);
  assert.equal(page.underWay[0].isNew, true);
  page.type();
  const story = { number: 1, when: "10:00", page: {}, address: "/desk/stories/9" };
  page.answer("begun", story);
  assert.equal(page.story, story);
  assert.equal(page.here.get("a"), 2);
  page.pass(2000);
  assert.equal(page.underWay[0].isNew, false);
  assert.deepEqual(textOf(page), ["a", 2, 1]);
});

test("before a form goes out the text goes to the server", () => {
  const page = new Page();
  page.type();
  page.run(page.keeping.asked());
  assert.equal(page.here.get("a"), 1);
  assert.equal(page.underWay[0].isAsked, true);
  page.answer("kept");
  assert.deepEqual(page.reached, [true]);
  page.run(page.keeping.posted());
  assert.deepEqual([page.posted.tab, page.posted.sequence], ["a", 2]);
  page.run(page.keeping.hidden());
  assert.equal(page.underWay.length, 0, "the form brings it");
  assert.equal(page.here.get("a"), 2, "until the next page has seen that it came");
});

test("a form waits for the request that is under way", () => {
  const page = new Page();
  page.type();
  page.pass(2000);
  page.type();
  page.run(page.keeping.asked());
  assert.equal(page.underWay.length, 1);
  page.answer("lost");
  assert.equal(page.underWay[0].isAsked, true);
  assert.deepEqual(page.reached, []);
  page.answer("lost");
  assert.deepEqual(page.reached, [false]);
});

test("where nothing is to be sent, or nothing can be, a form only knocks", () => {
  const page = new Page();
  page.run(page.keeping.asked());
  assert.equal(page.knocks, 1);
  const fresh = new Page({ isNew: true });
  fresh.type();
  fresh.run(fresh.keeping.asked());
  assert.equal(fresh.knocks, 1);
  fresh.pass(60_000);
  assert.equal(fresh.underWay.length, 0, "the form itself begins the story");
});

test("whether it may be saved, the answer to the form tells", () => {
  for (const how of ["refused", "loginGone"]) {
    const page = new Page();
    page.type();
    page.run(page.keeping.asked());
    page.answer(how);
    assert.deepEqual(page.reached, [true]);
    assert.deepEqual(page.said, []);
    assert.deepEqual(page.logins, []);
  }
});

test("whatever happens, in whatever order, no change is lost", () => {
  for (let seed = 1; seed <= 500; seed++) live(seed);
});

/** A window, whose line loses requests, answers and order, until the line is calm at last. */
function live(seed) {
  const random = dice(seed);
  const page = new Page({ isNew: random(2) === 0 });
  let atServer = 0;
  const arrive = (sent) => {
    if (sent.text.tab === "a") atServer = Math.max(atServer, sent.text.sequence);
  };
  const settle = (sent) => {
    const story = { number: atServer, when: "", page: {}, address: "" };
    const happens = random(4);
    if (happens > 0) arrive(sent);
    if (happens < 2) page.answer("lost", {}, sent);
    else if (happens === 2 && !sent.isAsked) {
      page.answer("loginGone", {}, sent);
      page.run(page.keeping.loginRenewed(page.logins.pop(), random(2) === 0));
    } else page.answer(sent.isNew ? "begun" : "kept", story, sent);
  };
  for (let step = 0; step < 60; step++) {
    const deeds = [
      () => page.type(1 + random(3)),
      () => page.pass(random(3000)),
      () => page.run(page.keeping.serverDue()),
      () => page.run(page.keeping.hidden()),
      () => page.run(page.keeping.asked()),
      () => page.underWay.length > 0 && settle(page.underWay[random(page.underWay.length)]),
    ];
    deeds[random(deeds.length)]();
    if (page.timers.here === Infinity) check(page, atServer, seed);
  }
  for (let step = 0; step < 100; step++) {
    page.pass(10_000);
    for (const sent of [...page.underWay]) {
      arrive(sent);
      page.answer(sent.isNew ? "begun" : "kept", { number: atServer, when: "", page: {}, address: "" }, sent);
    }
    page.run(page.keeping.serverDue());
  }
  assert.equal(atServer, page.keeping.stamp.sequence, `seed ${seed}: the server has all of it`);
  assert.equal(page.here.size, 0, `seed ${seed}: and so the browser needs to keep nothing`);
}

function check(page, atServer, seed) {
  const safe = Math.max(page.here.get("a") ?? 0, atServer);
  assert.equal(safe, page.keeping.stamp.sequence, `seed ${seed}: it lies here or there`);
}

function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
