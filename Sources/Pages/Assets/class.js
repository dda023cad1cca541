/* Notes praise and concerns: pupils are chosen, then one press or one key. What is noted is sent, kept and heard through
   outbox.js, which stands before this file. Without script the same form works by itself: a pupil is a checkbox, and each
   thing to note is a submit button.

   Hooks (written by classGrid, classAnswer and tile in ClassGrid.swift and Tiles.swift), besides those of outbox.js:
   form[data-class]      its value names the class on a day and whoever notes: what is unsent is kept under that name only
     data-says-*         what the script says, translated: saving, saved, waiting, failed, undone, nobody, everyone, and
                         with their {name} and {count}: chosen-one, chosen (count: how many more), but
   [data-keys]           checkbox: single keys on or off (WCAG 2.1.4), remembered on this computer
   fieldset.class        the tiles
     label.pupil         a tile; data-pupil, data-name (the whole name), the first name in b
                         data-state becomes saving, saved, waiting or failed, and data-state-says the word for it
       input[name=pupil] whether the pupil is chosen: no answer ever changes it
       .corner           what there is of today; comes anew with every answer
   [data-chosen]         who is chosen; in its b, if it has one
   input[name=except]    everyone but those chosen
   .chips                button[name=type], with the one key that presses it as data-key
   [data-home], [name=staff], [name=place]   words that go with the note
   button[data-phrase]   puts its sentence into [data-home]
   [data-reading]        hidden hint with data-says-long and data-says-hard, while a sentence or a word in [data-home] is so
   [data-undo]           hidden line with [data-undo-says] and a button

   What is sent: the form's hidden fields, key (a new one for each press and the same for each repetition of it), type,
   pupil for each that is chosen, except=yes, home, staff and place. Taking back goes to the form's address and /undone,
   with the key of the press. Answers: 200 with [data-says], [data-version] and the tiles that were touched, or 4xx with
   [data-says] when it cannot be done: then the choice and the words come back. The version counts notes of single pupils. */
"use strict";

(function noteOfClass(form) {
  if (!form) return;
  const data = form.dataset;
  const all = (wanted) => [...form.querySelectorAll(wanted)];
  const keys = form.querySelector("[data-keys]"), except = form.querySelector("input[name=except]");
  const undoLine = form.querySelector("[data-undo]"), troubleLine = form.querySelector("[data-trouble]");
  const home = form.querySelector("[data-home]"), reading = form.querySelector("[data-reading]");
  const chosenLine = form.querySelector("[data-chosen]"), chosenWords = chosenLine.querySelector("b") || chosenLine;
  const resting = chosenWords.textContent;
  const said = form.appendChild(document.createElement("p"));
  said.className = "sr";
  said.setAttribute("role", "status");

  const box = outbox(form, { kind: "class", fill, waiting, answered, calm, letGo, meet });
  let undoTimer, undo = null;
  // What was refused and is still to be said; `held` is what could not be put back, as something else was begun by then.
  let refused = [];

  /* ----- Tiles ----- */
  const tiles = () => all("label.pupil");
  const tileOf = (pupil) => tiles().find((tile) => tile.dataset.pupil === pupil);
  const tick = (tile) => tile.querySelector("input[name=pupil]");
  const nameOf = (tile) => tile.querySelector("b")?.textContent || tile.dataset.name;
  const touched = (note) => tiles().filter((tile) => note.pupils.includes(tile.dataset.pupil) !== Boolean(note.except));
  const isOnItsWay = (tile) => box.entries().some((entry) => touched(entry).includes(tile));

  function mark(tile, state) {
    if (!state) { delete tile.dataset.state; delete tile.dataset.stateSays; return; }
    const says = { saving: data.saysSaving, saved: data.saysSaved, waiting: data.saysWaiting, failed: data.saysFailed };
    tile.dataset.state = state;
    tile.dataset.stateSays = says[state];
  }

  // A later note of the same pupil is still on its way: the tile goes on to say so.
  function settle(some, state) {
    for (const tile of some) if (!isOnItsWay(tile)) mark(tile, state);
  }

  function focusTile(tile) { if (tile) tick(tile).focus(); }

  /* ----- Who is chosen, and what is typed ----- */
  const WORDS = ["home", "staff", "place"];
  const field = (name) => form.querySelector("[name=" + name + "]");
  const hasWords = (note) => WORDS.some((name) => note[name]);
  const isNobody = (note) => !note.pupils.length && !note.except;

  function filled() {
    const note = { pupils: tiles().filter((tile) => tick(tile).checked).map((tile) => tile.dataset.pupil) };
    if (except?.checked) note.except = true;
    for (const name of WORDS) note[name] = field(name)?.value.trim() || undefined;
    return note;
  }

  function putBack(note) {
    choose(note);
    for (const name of WORDS) if (field(name)) field(name).value = note[name] || "";
    const folded = home?.closest("details");
    if (folded && hasWords(note)) folded.open = true;
    hint();
  }

  function choose(note) {
    for (const tile of tiles()) tick(tile).checked = note.pupils.includes(tile.dataset.pupil);
    if (except) except.checked = Boolean(note.except);
    sayChosen();
  }

  const NOTHING = { pupils: [] };
  const fit = (words, parts) => words.replace(/\{(\w+)\}/g, (_, part) => parts[part]);

  function whom(note) {
    const names = note.pupils.map(tileOf).filter(Boolean).map(nameOf);
    if (note.except) return names.length ? fit(data.saysBut, { count: names.length }) : data.saysEveryone;
    if (!names.length) return "";
    return fit(names.length > 1 ? data.saysChosen : data.saysChosenOne, { name: names[0], count: names.length - 1 });
  }

  function sayChosen() {
    chosenLine.removeAttribute("role");
    chosenWords.textContent = whom(filled()) || resting;
  }

  function askWhom() {
    chosenLine.setAttribute("role", "alert");
    chosenWords.textContent = data.saysNobody;
    focusTile(tiles()[0]);
  }

  /* ----- Noting ----- */
  function press(chip) {
    const note = filled();
    if (isNobody(note)) return askWhom();
    refused = refused.filter((one) => one.held);
    settle(tiles(), "");
    const entry = box.add({ ...note, type: chip.value });
    for (const tile of touched(entry)) mark(tile, "saving");
    putBack(NOTHING);
    offerUndo(entry);
  }

  // "Great work: Amelia and 2 more".
  function nameOfNote(note) {
    const chip = all("button[name=type]").find((one) => one.value === note.type);
    return [chip && labelOf(chip), whom(note)].filter(Boolean).join(": ");
  }

  function labelOf(chip) {
    const label = chip.cloneNode(true);
    for (const more of label.querySelectorAll("kbd, .points")) more.remove();
    return label.textContent.trim();
  }

  /* ----- Undo, for ten seconds ----- */
  function offerUndo(entry) {
    clearTimeout(undoTimer);
    undo = entry;
    undoLine.querySelector("[data-undo-says]").textContent = nameOfNote(entry);
    undoLine.hidden = false;
    undoTimer = setTimeout(forgetUndo, 10000);
  }

  function forgetUndo() {
    const hadFocus = undoLine.contains(document.activeElement), tile = touched(undo || NOTHING)[0] || tiles()[0];
    clearTimeout(undoTimer);
    undo = null;
    undoLine.hidden = true;
    if (hadFocus) focusTile(tile);
  }

  function takeBack() {
    if (!undo) return;
    const { key, type, pupils, except } = undo, isGone = box.cancel(key);
    const some = touched(undo);
    forgetUndo();
    if (isGone) return takenBack(some);
    box.add({ to: "/undone", undoes: key, type, pupils, except });
    for (const tile of some) mark(tile, "saving");
  }

  function takenBack(some) {
    settle(some, "");
    said.textContent = data.saysUndone;
  }

  /* ----- What is sent, and what comes of it ----- */
  function fill(body, entry) {
    if (entry.undoes) return body.set("key", entry.undoes);
    body.set("type", entry.type);
    for (const pupil of entry.pupils) body.append("pupil", pupil);
    if (entry.except) body.set("except", "yes");
    for (const name of WORDS) body.set(name, entry[name] || "");
  }

  function waiting(entry) {
    for (const tile of touched(entry)) mark(tile, "waiting");
  }

  function answered(entry, found, code) {
    const says = found.querySelector("[data-says]")?.dataset.says;
    if (code === 200) take(entry, found, says || data.saysSaved); else refuse(entry, says || data.saysFailed);
  }

  function take(entry, found, says) {
    const fresh = takeCorners(found);
    takeVersion(found);
    settle(touched(entry), "");
    settle(fresh, "saved");
    said.textContent = says;
    if (undo?.key === entry.key) undoLine.querySelector("[data-undo-says]").textContent = says;
    // It was too late to take it back.
    if (entry.undoes && !fresh.length) sayRefused(entry, says);
  }

  // A note that was refused was nothing to take back.
  function refuse(entry, says) {
    const taking = box.entries().find((one) => one.undoes === entry.key);
    if (undo?.key === entry.key) forgetUndo();
    if (taking) {
      box.drop(taking);
      return takenBack(touched(entry));
    }
    settle(touched(entry), entry.undoes ? "" : "failed");
    sayRefused(entry, says);
  }

  // What was chosen and typed comes back, but never over what somebody has chosen or typed since: that waits for a press.
  function sayRefused(entry, says) {
    const now = filled(), isFree = isNobody(now) && !hasWords(now);
    const whole = [nameOfNote(entry), says].filter(Boolean).join(": ");
    refused.push({ says: whole, held: entry.undoes || isFree ? null : entry });
    if (!entry.undoes && isFree) putBack(entry);
    calm();
  }

  function calm() {
    box.trouble(refused.map((one) => one.says).join(" "), null, refused.some((one) => one.held));
  }

  // What was begun meanwhile is held in its turn, if words were typed for it.
  function tryAgain() {
    const one = refused.find((one) => one.held), now = filled();
    if (one) {
      putBack(one.held);
      one.held = hasWords(now) ? now : null;
    }
    if (box.entries().length) box.retry(); else calm();
  }

  // Somebody who is in this class no more can have no note in it.
  function letGo(entry, found) {
    const here = [...found.querySelectorAll("label.pupil")].map((tile) => tile.dataset.pupil);
    if (entry.pupils.every((pupil) => here.includes(pupil))) return false;
    box.drop(entry);
    refuse(entry, data.saysFailed);
    return true;
  }

  function takeCorners(found) {
    const taken = [];
    for (const fresh of found.querySelectorAll("label.pupil")) {
      const tile = tileOf(fresh.dataset.pupil), corner = fresh.querySelector(".corner");
      if (!tile || !corner) continue;
      tile.querySelector(".corner").replaceWith(document.importNode(corner, true));
      taken.push(tile);
    }
    return taken;
  }

  const versionOf = (found) => found.querySelector("[data-version]")?.dataset.version;

  // Where the tiles of an answer do not account for all that is new, somebody else has noted something too.
  function takeVersion(found) {
    const version = versionOf(found), gained = version - data.version;
    if (gained === found.querySelectorAll("label.pupil").length) data.version = version;
    else if (gained !== 0) box.lookSoon();
  }

  function meet(found) {
    takeCorners(found);
    data.version = versionOf(found) || "";
    settle(tiles().filter((tile) => ["saving", "waiting"].includes(tile.dataset.state)), "");
  }

  /* ----- Keyboard ----- */
  const keysOn = () => !keys || keys.checked;
  const isTypedIn = (at) => at.matches("textarea, select, input:not([type=checkbox])");
  let typed = "", typedAt = 0;

  form.addEventListener("keydown", (event) => {
    const at = event.target;
    if (event.isComposing) return;
    // Enter in a field or on a checkbox would press the first of the chips.
    if (event.key === "Enter" && at.matches("input")) event.preventDefault();
    if (event.altKey || !at.closest("fieldset.class, .chips") || isTypedIn(at)) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key === "z" && undo) { event.preventDefault(); takeBack(); }
      return;
    }
    if (move(at.closest("label.pupil"), event.key) || type(event)) event.preventDefault();
  });

  function move(tile, key) {
    if (key === "Escape") { choose(NOTHING); return true; }
    if (!tile) return false;
    const list = tiles(), place = list.indexOf(tile);
    const forward = getComputedStyle(form).direction === "rtl" ? -1 : 1;
    switch (key) {
      case "ArrowDown": focusTile(beside(tile, 1)); break;
      case "ArrowUp": focusTile(beside(tile, -1)); break;
      case "ArrowRight": focusTile(list[place + forward]); break;
      case "ArrowLeft": focusTile(list[place - forward]); break;
      case "Home": focusTile(list[0]); break;
      case "End": focusTile(list.at(-1)); break;
      default: return false;
    }
    return true;
  }

  // The tile below or above, as the rows lie on this screen.
  function beside(tile, by) {
    const here = tile.getBoundingClientRect();
    const others = tiles().map((tile) => {
      const there = tile.getBoundingClientRect();
      return { tile, down: (there.top - here.top) * by, aside: Math.abs(there.left - here.left) };
    }).filter((one) => one.down > here.height / 2);
    const next = Math.min(...others.map((one) => one.down));
    const row = others.filter((one) => one.down < next + here.height / 2).sort((one, other) => one.aside - other.aside);
    return row[0]?.tile;
  }

  function type(event) {
    if (!keysOn() || event.key.length > 1) return false;
    const chip = all("button[data-key]").find((one) => one.dataset.key === event.key);
    if (!chip) return jump(event);
    if (!event.repeat) press(chip);
    return true;
  }

  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // A first letter goes on from here, so that it finds one after the other; more of them may mean the one it found.
  function jump(event) {
    if (!/^\p{L}$/u.test(event.key)) return false;
    typed = (event.timeStamp - typedAt > 700 ? "" : typed) + plain(event.key);
    typedAt = event.timeStamp;
    const list = tiles(), at = list.indexOf(document.activeElement.closest("label.pupil"));
    const from = Math.max(typed.length > 1 ? at : at + 1, 0);
    focusTile([...list.slice(from), ...list.slice(0, from)].find((tile) => plain(tile.dataset.name).startsWith(typed)));
    return true;
  }

  /* ----- Words for home ----- */
  function addPhrase(phrase) {
    home.value = [home.value.trim(), phrase].filter(Boolean).join(" ");
    home.focus();
    home.setSelectionRange(home.value.length, home.value.length);
    hint();
  }

  // A sentence of more than 20 words, a word of more than 13 letters.
  function hint() {
    if (!home || !reading) return;
    const lengths = home.value.split(/[.!?…؟۔。\n]/).map((sentence) => sentence.split(/\s+/).filter(Boolean).length);
    const isLong = lengths.some((words) => words > 20);
    const isHard = /\p{L}{14}/u.test(home.value.normalize("NFC"));
    reading.textContent = [isLong && reading.dataset.saysLong, isHard && reading.dataset.saysHard].filter(Boolean).join(" ");
    reading.hidden = !isLong && !isHard;
  }

  /* ----- Mouse, finger, and leaving ----- */
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.name === "type") { event.preventDefault(); press(button); }
    else if (button.dataset.phrase !== undefined) addPhrase(button.dataset.phrase);
    else if (undoLine.contains(button)) takeBack();
    else if (troubleLine.contains(button)) tryAgain();
  });

  form.addEventListener("change", (event) => { if (event.target.matches("[name=pupil], [name=except]")) sayChosen(); });
  form.addEventListener("input", (event) => { if (event.target === home) hint(); });
  addEventListener("pageshow", sayChosen);
  addEventListener("beforeunload", (event) => { if (box.isUnkept()) event.preventDefault(); });

  if (keys) {
    try { keys.checked = localStorage.getItem("hometime.keys") !== "off"; } catch { /* stays on */ }
    keys.addEventListener("change", () => {
      try { localStorage.setItem("hometime.keys", keys.checked ? "on" : "off"); } catch { /* for this page only */ }
    });
  }
  for (const entry of box.entries()) waiting(entry);
  sayChosen();
  hint();
  box.start();
})(document.querySelector("form[data-class]"));
