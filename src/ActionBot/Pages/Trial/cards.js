// Draws the Adaptive Cards that ActionBot sends: the elements of 1.5 that it uses, and the fallback of whatever is newer. Words become text, never markup.

let counter = 0;

export function drawCard(card, press) {
  const fields = new Map();
  const place = element("div", "ac-card");
  place.append(...body(card.body ?? [], { press, fields }));
  if (card.actions?.length) place.append(actions(card.actions, { press, fields }));
  return place;
}

const draw = {
  TextBlock: (block) => {
    const level = block.style === "heading" ? (block.size === "large" ? "h2" : "h3") : "div";
    const place = element("div", ["ac-text", block.weight, block.size, block.color, block.isSubtle && "subtle"]);
    if (level !== "div") { place.setAttribute("role", "heading"); place.setAttribute("aria-level", level[1]); }
    place.append(...inline(block.text ?? ""));
    return place;
  },
  RichTextBlock: (block) => {
    const place = element("div", "ac-text");
    for (const run of block.inlines ?? []) {
      const part = element(run.italic ? "em" : "span");
      part.textContent = typeof run === "string" ? run : run.text;
      place.append(part);
    }
    return place;
  },
  Container: (container, context) => {
    const toned = container.style && container.style !== "default" && container.style !== "emphasis";
    const place = element("div", ["ac-container", toned && "toned", toned && container.style]);
    place.append(...body(container.items ?? [], context));
    return place;
  },
  ColumnSet: (set, context) => {
    const place = element("div", "ac-columns");
    for (const column of set.columns ?? []) {
      const cell = element("div");
      cell.style.flex = column.width === "auto" ? "0 0 auto" : "1 1 0";
      cell.append(...body(column.items ?? [], context));
      place.append(cell);
    }
    return place;
  },
  FactSet: (set) => {
    const place = element("dl", "ac-facts");
    for (const fact of set.facts ?? []) {
      const title = element("dt");
      const value = element("dd");
      title.append(...inline(fact.title));
      value.append(...inline(fact.value));
      place.append(title, value);
    }
    return place;
  },
  Table: (table, context) => {
    const place = element("table", "ac-table");
    const parts = table.columns?.reduce((sum, column) => sum + (column.width ?? 1), 0);
    const widths = element("colgroup");
    for (const column of table.columns ?? []) {
      const width = element("col");
      width.style.width = `${(100 * (column.width ?? 1)) / parts}%`;
      widths.append(width);
    }
    place.append(widths);
    table.rows?.forEach((row, at) => {
      const line = place.insertRow();
      for (const cell of row.cells ?? []) {
        const heading = at === 0 && table.firstRowAsHeaders;
        const box = element(heading ? "th" : "td");
        if (heading) box.scope = "col";
        box.append(...body(cell.items ?? [], context));
        line.append(box);
      }
    });
    const scroll = element("div", "ac-scroll");
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "group");
    scroll.setAttribute("aria-label", "Table");
    scroll.append(place);
    return scroll;
  },
  ActionSet: (set, context) => actions(set.actions ?? [], context),
  "Input.Text": (input, context) => {
    const box = element(input.isMultiline ? "textarea" : "input");
    box.value = input.value ?? "";
    if (input.placeholder) box.placeholder = input.placeholder;
    if (input.maxLength) box.maxLength = input.maxLength;
    return field(input, box, context, () => box.value);
  },
  "Input.Date": (input, context) => {
    const box = element("input");
    box.type = "date";
    box.value = input.value ?? "";
    if (input.min) box.min = input.min;
    if (input.max) box.max = input.max;
    return field(input, box, context, () => box.value);
  },
  "Input.Toggle": (input, context) => {
    const box = element("input");
    const label = element("label", "choice");
    const [on, off] = [input.valueOn ?? "true", input.valueOff ?? "false"];
    box.type = "checkbox";
    box.checked = input.value === on;
    label.append(box, ...inline(input.title ?? ""));
    const place = element("div", "ac-field");
    if (input.label) { const name = element("span"); name.append(...inline(input.label)); place.append(name); }
    place.append(label);
    context.fields.set(input.id, { read: () => (box.checked ? on : off), required: false });
    return place;
  },
  "Input.ChoiceSet": (input, context) => {
    if (input["choices.data"]) {
      // Teams searches the council's directory here; a trial has its own people.
      const box = element("select");
      box.add(new Option("Choose …", ""));
      for (const choice of input.choices ?? []) box.add(new Option(choice.title, choice.value));
      fetch("/try/people").then((answer) => answer.json()).then((people) => people.forEach((person) => box.add(new Option(person.name, person.id))));
      return field(input, box, context, () => box.value);
    }
    if (input.isMultiSelect || input.style === "expanded") {
      const group = element("fieldset");
      const legend = element("legend");
      legend.append(...inline(input.label ?? ""));
      group.append(legend);
      const chosen = new Set((input.value ?? "").split(","));
      const name = `choice${++counter}`;
      const boxes = (input.choices ?? []).map((choice) => {
        const box = element("input");
        const label = element("label", "choice");
        box.type = input.isMultiSelect ? "checkbox" : "radio";
        box.name = name;
        box.value = choice.value;
        box.checked = chosen.has(choice.value);
        label.append(box, ...inline(choice.title));
        group.append(label);
        return box;
      });
      context.fields.set(input.id, { read: () => boxes.filter((box) => box.checked).map((box) => box.value).join(","), required: input.isRequired, error: input.errorMessage, place: group });
      const place = element("div", "ac-field");
      place.append(group);
      return place;
    }
    const box = element("select");
    if (!input.value) box.add(new Option(input.placeholder ?? "Choose …", ""));
    for (const choice of input.choices ?? []) box.add(new Option(choice.title, choice.value, false, choice.value === input.value));
    return field(input, box, context, () => box.value);
  },
};

function body(elements, context) {
  return elements.map((one) => {
    const known = draw[one.type] ? one : one.fallback;
    if (!known || known === "drop" || !draw[known.type]) return null;
    const place = draw[known.type](known, context);
    place.classList.add("ac-block");
    if (one.spacing && one.spacing !== "default") place.classList.add(`ac-${one.spacing.toLowerCase()}`);
    if (one.separator) place.classList.add("ac-separator");
    return place;
  }).filter(Boolean);
}

function actions(list, context) {
  const row = element("div", "ac-actions");
  const place = element("div");
  place.append(row);
  for (const action of list) {
    const button = element("button");
    button.type = "button";
    button.textContent = action.title;
    row.append(button);
    if (action.type === "Action.ShowCard") {
      const folded = element("div", ["ac-folded", "ac-block"]);
      folded.hidden = true;
      folded.append(...body(action.card.body ?? [], context));
      if (action.card.actions?.length) folded.append(actions(action.card.actions, context));
      place.append(folded);
      button.setAttribute("aria-expanded", "false");
      button.addEventListener("click", () => {
        folded.hidden = !folded.hidden;
        button.setAttribute("aria-expanded", String(!folded.hidden));
      });
    } else if (action.type === "Action.OpenUrl") {
      button.addEventListener("click", () => window.open(action.url, "_blank", "noopener"));
    } else {
      button.addEventListener("click", async () => {
        const said = action.associatedInputs === "none" ? {} : inputs(context.fields);
        if (!said) return;
        button.disabled = true;
        try { await context.press(action, said); } finally { button.disabled = false; }
      });
    }
  }
  return place;
}

function inputs(fields) {
  const said = {};
  for (const [id, one] of fields) {
    // What stands in a part that is folded away was not filled in.
    if (one.place?.closest("[hidden]")) continue;
    const value = one.read();
    if (one.required && !value) {
      one.place.querySelector(".error")?.remove();
      const error = element("span", ["error", "attention"]);
      error.setAttribute("role", "alert");
      error.textContent = one.error ?? "Please fill this in.";
      one.place.append(error);
      return null;
    }
    if (value) said[id] = value;
  }
  return said;
}

function field(input, box, context, read) {
  const place = element("div", "ac-field");
  const label = element("label");
  box.id = `field${++counter}`;
  label.htmlFor = box.id;
  label.append(...inline(input.label ?? input.placeholder ?? input.id));
  place.append(label, box);
  context.fields.set(input.id, { read, required: input.isRequired, error: input.errorMessage, place });
  return place;
}

// The Markdown of a text block: what is escaped, **bold**, _italic_ and links. Nothing else is markup to Teams in the cards that ActionBot sends.
function inline(text) {
  const parts = [];
  const pattern = /\\([\\*_[\]`~])|\*\*([^*]+)\*\*|(?<![\p{L}\p{N}])_([^_]+)_(?![\p{L}\p{N}])|\[([^\]]+)\]\((https?:[^)\s]+)\)/gu;
  let at = 0;
  const plain = (words) => words && parts.push(document.createTextNode(words.replaceAll("\n\n", "\n")));
  for (const match of String(text).matchAll(pattern)) {
    plain(text.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[1]) plain(match[1]);
    else if (match[2]) parts.push(element("strong", "", match[2]));
    else if (match[3]) parts.push(element("em", "", match[3]));
    else {
      const link = element("a", "", match[4]);
      link.href = match[5];
      link.target = "_blank";
      link.rel = "noopener";
      parts.push(link);
    }
  }
  plain(String(text).slice(at));
  return parts;
}

function element(name, classes = "", words = null) {
  const place = document.createElement(name);
  place.classList.add(...[classes].flat().filter(Boolean));
  if (words !== null) place.textContent = words;
  return place;
}
