// Live recommendations, suggestions while typing, and filters that need no button. Every page works without this file.

const HIDDEN_FOR = 20_000;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

document.documentElement.classList.add('scripted');
document.querySelectorAll('[data-live]').forEach(follow);
document.querySelectorAll('[data-suggest]').forEach(suggest);
document.querySelectorAll('select[data-submit]').forEach(select =>
  select.addEventListener('change', () => select.form.requestSubmit()));

/* Keeps a list of recommended courses up to date. A page that nobody sees gives its connection back after a while. */
function follow(region) {
  const list = region.querySelector('[data-live-list]');
  const note = region.querySelector('[data-live-note]');
  let source = null;
  let closing = 0;

  const open = () => {
    clearTimeout(closing);
    if (source === null || source.readyState === EventSource.CLOSED) {
      source = new EventSource(region.dataset.live);
      source.addEventListener('recommendations', event => replace(list, note, event.data));
    }
  };
  const close = () => {
    source?.close();
    source = null;
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      open();
    } else {
      closing = setTimeout(close, HIDDEN_FOR);
    }
  });
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  if (document.visibilityState === 'visible') {
    open();
  }
}

function replace(list, note, html) {
  const before = items(list);
  const places = new Map([...before].map(([course, item]) => [course, item.getBoundingClientRect()]));
  list.innerHTML = html;
  const after = items(list);
  if ([...before.keys()].join() === [...after.keys()].join()) {
    return;
  }
  const old = [...before.keys()];
  [...after].forEach(([course, item], place) => {
    if (!before.has(course)) {
      item.classList.add('is-new');
    } else if (old.indexOf(course) !== place) {
      item.classList.add('is-moved');
      glide(item, places.get(course));
    }
  });
  note.textContent = '';
  requestAnimationFrame(() => { note.textContent = note.dataset.liveNote; });
}

function items(list) {
  return new Map([...list.querySelectorAll('[data-course]')].map(item => [item.dataset.course, item]));
}

function glide(item, from) {
  const to = item.getBoundingClientRect();
  if (!calm.matches) {
    const start = `translate(${from.left - to.left}px, ${from.top - to.top}px)`;
    item.animate([{ transform: start }, { transform: 'none' }], { duration: 450, easing: 'cubic-bezier(.2, .8, .2, 1)' });
  }
}

/* Suggests courses below a search field; arrow keys choose, Enter opens, Escape closes. */
function suggest(input) {
  const box = document.getElementById('suggestions');
  let asking = null;
  let timer = 0;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', box.id);
  input.setAttribute('aria-expanded', 'false');

  const options = () => [...box.querySelectorAll('[role=option]')];
  const chosen = () => options().find(option => option.getAttribute('aria-selected') === 'true');
  const show = visible => {
    box.hidden = !visible;
    input.setAttribute('aria-expanded', String(visible));
    if (!visible) {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const choose = option => {
    options().forEach(one => one.setAttribute('aria-selected', String(one === option)));
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  };
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const typed = input.value.trim();
    if (typed === '') {
      show(false);
      return;
    }
    try {
      const answer = await fetch(`${input.dataset.suggest}?typed=${encodeURIComponent(typed)}`, { signal: asking.signal });
      box.innerHTML = answer.ok ? await answer.text() : '';
      show(options().length > 0 && document.activeElement === input);
    } catch (failure) {
      if (failure.name !== 'AbortError') {
        show(false);
      }
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener('focus', () => show(options().length > 0 && input.value.trim() !== ''));
  input.addEventListener('blur', () => show(false));
  input.addEventListener('keydown', event => {
    const all = options();
    if (event.key === 'Escape') {
      show(false);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && all.length > 0) {
      event.preventDefault();
      show(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const at = all.indexOf(chosen());
      choose(all.at((at === -1 && step === -1 ? 0 : at) + step) ?? all[0]);
    } else if (event.key === 'Enter' && !box.hidden && chosen()) {
      event.preventDefault();
      location.assign(chosen().dataset.address);
    }
  });
  box.addEventListener('mousedown', event => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) {
      location.assign(option.dataset.address);
    }
  });
}
