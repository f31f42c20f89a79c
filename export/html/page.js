'use strict';
// The page holds what every subset of the partners looks like. All that is done
// here is to show one of them, and to tell what is behind it.
{
	const data = JSON.parse(document.getElementById('data').textContent);
	const words = data.words;
	const find = id => document.getElementById(id);
	const picture = find('picture'), stage = find('stage'), sheet = find('sheet'), panel = find('panel');
	const tip = find('tip'), heading = find('country'), cards = find('cards'), input = find('find');
	const toggles = [...document.querySelectorAll('.toggle')];
	const hits = [...picture.querySelectorAll('.hits [data-country]')];
	const parts = data.masks.map((_, i) => [...picture.querySelectorAll('[data-in="' + i + '"]')]);
	const say = (text, ...blanks) => text.replace(/%[sd]/g, () => blanks.shift());
	const nameOf = code => data.countries[code].name;
	const make = (tag, name, text) => {
		const e = document.createElement(tag);
		if (name) e.className = name;
		if (text !== undefined) e.textContent = text;
		return e;
	};
	const dab = partner => {
		const e = make('span', 'dab');
		e.style.background = data.partners[partner].colour;
		return e;
	};

	// The subset of the partners that is shown: a bit for each switch.
	let on = 2 ** data.toggles.length - 1;
	let opened = ''; // the country in the panel
	let foremost = -1; // the partner whose map was clicked, where each has one
	let entered = null; // where the keyboard was when the panel was opened

	// A mask has a bit for each subset, the lowest last.
	const holds = mask => {
		const digit = mask[mask.length - 1 - (on >> 2)];
		return (parseInt(digit, 16) >> (on & 3) & 1) === 1;
	};

	const isOn = partner => {
		const i = data.toggles.findIndex(t => t.partners.includes(partner));
		return i < 0 || (on >> i & 1) === 1;
	};

	const factOf = code => {
		const facts = data.countries[code].facts;
		return data.facts[facts.length > 1 ? facts[on] : facts[0]];
	};

	const inWords = code => {
		const fact = factOf(code);
		const list = (fact.shares || []).map(([p, n]) => data.partners[p].name + ' ' + n);
		for (const [p, n] of fact.tension || []) list.push(words.tension + ' ' + data.partners[p].name + ' ' + n);
		if (fact.says) list.unshift(fact.says);
		return nameOf(code) + (list.length ? ': ' + list.join(', ') : '');
	};

	const show = () => {
		data.masks.forEach((mask, i) => {
			const shown = holds(mask);
			for (const e of parts[i]) shown ? e.removeAttribute('display') : e.setAttribute('display', 'none');
		});
		toggles.forEach((b, i) => b.setAttribute('aria-pressed', (on >> i & 1) === 1));
		for (const h of hits) h.setAttribute('aria-label', inWords(h.dataset.country));
		if (opened) fill();
		hideTip();
	};

	const flip = i => {
		on ^= 1 << i;
		show();
		find('said').textContent = say((on >> i & 1) === 1 ? words.shown : words.hidden, data.toggles[i].name);
	};

	// The tooltip.
	const showTip = (code, x, y) => {
		const fact = factOf(code);
		tip.replaceChildren(make('b', '', nameOf(code)));
		const line = (partner, text, n) => {
			const e = make('span');
			e.append(dab(partner), make('span', '', text), make('span', 'count', n));
			tip.append(e);
		};
		if (fact.says) tip.append(make('span', '', fact.says));
		for (const [p, n] of fact.shares || []) line(p, data.partners[p].name, n);
		for (const [p, n] of fact.tension || []) line(p, words.tension + ': ' + data.partners[p].name, n);
		tip.hidden = false;
		const box = tip.getBoundingClientRect();
		let left = x + 14, top = y - box.height - 10;
		if (left + box.width > innerWidth - 6) left = x - 14 - box.width;
		if (top < 6) top = y + 20;
		tip.style.left = Math.max(6, left) + 'px';
		tip.style.top = Math.min(top, innerHeight - box.height - 6) + 'px';
	};
	const hideTip = () => {
		tip.hidden = true;
		for (const h of hits) h.classList.remove('over');
	};
	const under = e => e.target.closest && e.target.closest('[data-country]');
	picture.addEventListener('pointermove', e => {
		const at = under(e);
		if (!at) return hideTip();
		const code = at.dataset.country;
		for (const h of hits) h.classList.toggle('over', h.dataset.country === code);
		showTip(code, e.clientX, e.clientY);
	});
	picture.addEventListener('pointerleave', hideTip);
	stage.addEventListener('scroll', hideTip, {passive: true});

	// The panel.
	const card = s => {
		const e = make('article'), line = make('div', 'line'), what = make('span');
		e.style.borderLeftColor = data.partners[s.partner].colour;
		what.append(make('b', '', s.subject));
		if (s.date) what.append(' · ' + s.date);
		line.append(what, make('span', 'badge', s.basis));
		const quote = make('blockquote', '', s.quote);
		if (s.lang) quote.lang = s.lang;
		e.append(line, quote, make('p', 'kind', s.kind), make('p', 'cite', s.citation));
		if (s.note) e.append(make('p', 'note', s.note));
		if (s.page) {
			quote.cite = s.page;
			const a = make('a', '', words.page);
			a.href = s.page;
			a.target = '_blank';
			a.rel = 'noopener noreferrer';
			e.append(a);
		}
		return e;
	};
	const fill = () => {
		const country = data.countries[opened];
		heading.textContent = country.name;
		cards.replaceChildren();
		const fact = factOf(opened);
		if (fact.says) cards.append(make('p', '', fact.says));
		if (country.standing) cards.append(make('p', '', country.standing));
		const partner = data.partners.find(p => p.code === opened);
		if (partner && partner.statements && isOn(data.partners.indexOf(partner))) {
			cards.append(make('p', '', say(words.as, partner.statements, partner.countries)));
		}
		const list = (country.statements || []).map(i => data.statements[i]).filter(s => isOn(s.partner));
		const order = [...data.partners.keys()].sort((a, b) => (b === foremost) - (a === foremost) || a - b);
		for (const p of order) {
			const own = list.filter(s => s.partner === p);
			if (!own.length) continue;
			const h = make('h3');
			h.append(dab(p), data.partners[p].name, make('span', 'count', say(words.statements, own.length)));
			cards.append(h, ...own.map(card));
		}
		if (!list.length && !fact.says) cards.append(make('p', '', words.none));
	};
	// Brings a country into the part of the stage that the panel leaves free.
	const reveal = hit => {
		const box = hit.getBoundingClientRect(), room = stage.getBoundingClientRect();
		const below = Math.min(room.bottom, panel.offsetWidth < innerWidth ? room.bottom : panel.getBoundingClientRect().top);
		const x = box.left + box.width / 2, y = box.top + box.height / 2;
		if (x < room.left || x > room.right) stage.scrollLeft += x - (room.left + room.right) / 2;
		if (y < room.top || y > below) stage.scrollTop += y - (room.top + below) / 2;
	};
	const open = (code, keyboard, at) => {
		if (!data.countries[code]) return;
		const map = at && at.closest('[data-partner]');
		foremost = map ? data.partners.findIndex(p => p.code === map.dataset.partner) : -1;
		if (keyboard) entered = document.activeElement;
		opened = code;
		panel.hidden = false;
		fill();
		cards.scrollTop = 0;
		for (const h of hits) h.classList.toggle('open', h.dataset.country === code);
		const hit = hits.includes(at) ? at : hits.find(h => h.dataset.country === code);
		if (hit) {
			rove(hit);
			reveal(hit);
		}
		if (location.hash !== '#' + code) location.hash = code;
		if (keyboard) heading.focus();
	};
	const close = () => {
		if (!opened) return;
		const inside = panel.contains(document.activeElement);
		const hit = hits.find(h => h.dataset.country === opened);
		opened = '';
		panel.hidden = true;
		for (const h of hits) h.classList.remove('open');
		history.replaceState(null, '', location.pathname + location.search);
		if (inside) (entered && entered !== document.body ? entered : hit || input).focus();
	};
	picture.addEventListener('click', e => {
		const at = under(e);
		if (at) open(at.dataset.country, false, at);
	});
	find('close').addEventListener('click', close);
	const follow = () => {
		const code = location.hash.slice(1).toUpperCase();
		if (data.countries[code]) {
			if (code !== opened) open(code, false);
		} else {
			close();
		}
	};
	addEventListener('hashchange', follow);

	// The keyboard: the map is one stop for Tab, arrows go on from there.
	const place = h => h.dataset.at.split(' ').map(Number);
	const rove = h => {
		for (const other of hits) other.tabIndex = -1;
		h.tabIndex = 0;
	};
	const goTo = h => {
		rove(h);
		h.focus();
	};
	const steps = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
	const next = (from, [dx, dy]) => {
		const [x, y] = place(from);
		let best = null, least = Infinity;
		for (const h of hits) {
			const [hx, hy] = place(h);
			const along = (hx - x) * dx + (hy - y) * dy, across = Math.abs((hx - x) * dy) + Math.abs((hy - y) * dx);
			const cost = along + 2.5 * across;
			if (h.parentNode === from.parentNode && along > 0 && cost < least) [best, least] = [h, cost];
		}
		return best;
	};
	const byName = [...hits].sort((a, b) => nameOf(a.dataset.country).localeCompare(nameOf(b.dataset.country), document.documentElement.lang));
	// Not on the picture: an SVG element that listens to the focus takes it.
	sheet.addEventListener('focusin', e => {
		const hit = e.target.closest('.hits [data-country]');
		if (!hit || !hit.matches(':focus-visible')) return;
		const box = hit.getBoundingClientRect();
		showTip(hit.dataset.country, box.left + box.width / 2, box.top + box.height / 2);
		find('said').textContent = inWords(hit.dataset.country);
	});
	sheet.addEventListener('focusout', hideTip);
	picture.addEventListener('keydown', e => {
		const hit = e.target.closest('.hits [data-country]');
		if (!hit || e.altKey || e.ctrlKey || e.metaKey) return;
		let to = null;
		if (steps[e.key]) {
			to = next(hit, steps[e.key]);
		} else if (e.key === 'Home' || e.key === 'End') {
			to = byName[e.key === 'Home' ? 0 : byName.length - 1];
		} else if (e.key === 'PageDown' || e.key === 'PageUp') {
			to = byName[byName.indexOf(hit) + (e.key === 'PageDown' ? 1 : -1)];
		} else if (e.key === 'Enter' || e.key === ' ') {
			open(hit.dataset.country, true, hit);
		} else {
			return;
		}
		e.preventDefault();
		if (to) goTo(to);
	});

	// The search.
	const plain = s => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/[ıİ]/g, 'i').toLowerCase();
	const match = text => {
		const want = plain(text.trim());
		if (!want) return '';
		const codes = Object.keys(data.countries), names = codes.map(c => plain(nameOf(c)));
		for (const fits of [n => n === want, n => n.startsWith(want), n => n.includes(want)]) {
			const i = names.findIndex(fits);
			if (i >= 0) return codes[i];
		}
		return data.countries[want.toUpperCase()] ? want.toUpperCase() : '';
	};
	for (const code of new Set(byName.map(h => h.dataset.country))) {
		const option = make('option');
		option.value = nameOf(code);
		find('names').append(option);
	}
	const pick = e => {
		e.preventDefault();
		const code = match(input.value);
		input.setCustomValidity(code || !input.value ? '' : words.unknown);
		if (code) open(code, true);
		else input.reportValidity();
	};
	find('search').addEventListener('submit', pick);
	input.addEventListener('keydown', e => {
		if (e.key === 'Enter' && !e.isComposing) pick(e);
	});
	input.addEventListener('input', () => {
		input.setCustomValidity('');
		const code = Object.keys(data.countries).find(c => nameOf(c) === input.value);
		for (const h of hits) h.classList.toggle('over', h.dataset.country === code);
	});

	// The size.
	const sizes = [1, 1.5, 2, 3, 4.5, 7];
	let size = 0;
	const zoom = by => {
		const to = by ? Math.min(Math.max(size + by, 0), sizes.length - 1) : 0;
		if (to === size) return;
		const x = (stage.scrollLeft + stage.clientWidth / 2) / sheet.offsetWidth;
		const y = (stage.scrollTop + stage.clientHeight / 2) / sheet.offsetHeight;
		size = to;
		sheet.style.setProperty('--zoom', sizes[size]);
		stage.scrollLeft = x * sheet.offsetWidth - stage.clientWidth / 2;
		stage.scrollTop = y * sheet.offsetHeight - stage.clientHeight / 2;
	};
	for (const b of document.querySelectorAll('[data-zoom]')) b.addEventListener('click', () => zoom(Number(b.dataset.zoom)));

	addEventListener('keydown', e => {
		if (e.altKey || e.ctrlKey || e.metaKey) return;
		if (e.key === 'Escape') {
			if (!tip.hidden && !opened) hideTip();
			close();
			return;
		}
		if (e.target === input) return;
		const i = '123456789'.indexOf(e.key);
		if (i >= 0 && i < toggles.length) flip(i);
		else if (e.key === '+' || e.key === '=') zoom(1);
		else if (e.key === '-') zoom(-1);
		else if (e.key === '0') zoom(0);
		else if (e.key === '/') {
			e.preventDefault();
			input.focus();
			input.select();
		}
	});
	toggles.forEach((b, i) => {
		b.disabled = false;
		b.addEventListener('click', () => flip(i));
	});
	const told = h => (factOf(h.dataset.country).shares || []).reduce((sum, [, n]) => sum + n, 0);
	if (hits.length) rove(hits.reduce((most, h) => told(h) > told(most) ? h : most));
	const map = picture.querySelector('.hits');
	if (map) {
		map.setAttribute('role', 'group');
		map.setAttribute('aria-label', words.map);
	}
	for (const h of hits) h.setAttribute('aria-label', inWords(h.dataset.country));
	stage.scrollLeft = (sheet.offsetWidth - stage.clientWidth) / 2;
	follow();
}
