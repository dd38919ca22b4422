import { afterEach, expect, test, vi } from 'vitest';
import { demoFirm, demoServices, startTaxDome, type TaxDomeOptions, type TaxDomeStandIn } from '.';
import { type Call, call } from './testing/api-client';

// The first start builds the app.
vi.setConfig({ testTimeout: 30_000 });

const HOST = demoFirm.host;
const FRENCH = { ...demoFirm, host: 'atelier.taxdome.com', name: 'Atelier', language: 'fr' as const, services: [] };

let taxdome: TaxDomeStandIn | undefined;

async function start(options: TaxDomeOptions = {}): Promise<TaxDomeStandIn> {
  taxdome = await startTaxDome({ saveMs: [0, 0], ...options });
  return taxdome;
}

const ask = (standIn: TaxDomeStandIn, path: string, rest: Partial<Call> = {}) =>
  call(standIn.port, { host: HOST, path, ...rest });

afterEach(async () => {
  await taxdome?.close();
  taxdome = undefined;
});

test('the demo firm has forty services, each with a name of its own', () => {
  const names = new Set(demoServices.map((each) => each.name.toLowerCase()));
  expect(names.size).toBe(40);
});

test('the API lists the active and the archived services apart', async () => {
  const standIn = await start();
  const { id } = standIn.firm().services()[0] ?? {};
  await ask(standIn, `/api/services/${id}/archive`, { method: 'POST' });
  const active = await ask(standIn, '/api/services?status=active');
  const archived = await ask(standIn, '/api/services?status=archived');
  expect(active.json.services).toHaveLength(39);
  expect(archived.json.services.map((each: { id: string }) => each.id)).toEqual([id]);
});

test('a created service is kept as it was sent, and its category with it', async () => {
  const standIn = await start();
  const body = {
    name: ' Fiduciary return ',
    description: 'First line\nSecond line',
    rate: 1234.5,
    rateType: 'hour',
    taxable: true,
    category: 'Trusts',
  };
  const reply = await ask(standIn, '/api/services', { method: 'POST', body });
  expect(reply.status).toBe(201);
  expect(standIn.firm().service('Fiduciary return')).toMatchObject({
    ...body,
    name: 'Fiduciary return',
    archived: false,
  });
  expect(standIn.firm().categories).toContain('Trusts');
});

test('an edit changes what was sent and nothing else', async () => {
  const standIn = await start();
  const before = standIn.firm().service('Monthly bookkeeping');
  await ask(standIn, `/api/services/${before?.id}`, { method: 'PATCH', body: { rate: 99.25 } });
  expect(standIn.firm().service('Monthly bookkeeping')).toEqual({ ...before, rate: 99.25 });
});

test('a deleted service is gone, and an unknown one is not found', async () => {
  const standIn = await start();
  const { id } = standIn.firm().service('Notary') ?? {};
  const first = await ask(standIn, `/api/services/${id}`, { method: 'DELETE' });
  const second = await ask(standIn, `/api/services/${id}`, { method: 'DELETE' });
  expect([first.status, second.status]).toEqual([204, 404]);
  expect(standIn.firm().service('Notary')).toBeUndefined();
});

test.each([
  ['a name that differs in case and spaces only', { name: '  monthly BOOKKEEPING ' }, 'name'],
  ['no name', { name: '  ' }, 'name'],
  ['a name of 251 characters', { name: 'x'.repeat(251) }, 'name'],
  ['a negative rate', { name: 'Refund', rate: -5 }, 'rate'],
  ['a description of 4,001 characters', { name: 'Long', description: 'x'.repeat(4_001) }, 'description'],
])('a save with %s is refused with a message at its field', async (_, body, field) => {
  const standIn = await start();
  const reply = await ask(standIn, '/api/services', { method: 'POST', body });
  expect(reply.status).toBe(422);
  expect(reply.json.errors).toEqual([{ field, message: expect.stringMatching(/\w/) }]);
  expect(standIn.firm().services()).toHaveLength(40);
});

test('a name of 101 characters, one with a colon and one in another script are taken', async () => {
  const standIn = await start();
  for (const name of ['x'.repeat(101), 'Tax: state', '消費税申告']) {
    expect((await ask(standIn, '/api/services', { method: 'POST', body: { name } })).status).toBe(201);
    expect(standIn.firm().service(name)).toBeDefined();
  }
});

test('the name of an archived service is taken too', async () => {
  const standIn = await start();
  standIn.firm().archive(standIn.firm().service('Notary')?.id ?? '');
  expect((await ask(standIn, '/api/services', { method: 'POST', body: { name: 'Notary' } })).status).toBe(422);
});

test('messages are in the language of the firm', async () => {
  const standIn = await start({ firms: [FRENCH] });
  const reply = await ask(standIn, '/api/services', { host: FRENCH.host, method: 'POST', body: { name: '' } });
  expect(reply.json.errors[0].message).toBe('Le nom du service est obligatoire');
});

test('firms are told apart by their host', async () => {
  const standIn = await start({ firms: [demoFirm, FRENCH] });
  await ask(standIn, '/api/services', { host: FRENCH.host, method: 'POST', body: { name: 'Bilan' } });
  expect(
    standIn
      .firm(FRENCH.host)
      .services()
      .map((each) => each.name),
  ).toEqual(['Bilan']);
  expect(standIn.firm(HOST).service('Bilan')).toBeUndefined();
  expect(() => standIn.firm('nobody.taxdome.com')).toThrow('nobody.taxdome.com');
});

test('an order refuses the saves of one name, as often as it says, and no other', async () => {
  const standIn = await start();
  standIn.refuse.add({ name: 'Valuation', message: 'Not in your plan', times: 2 });
  const save = async (name: string) => (await ask(standIn, '/api/services', { method: 'POST', body: { name } })).status;
  expect([await save('Other'), await save('Valuation'), await save('Valuation'), await save('Valuation')]).toEqual([
    201, 422, 422, 201,
  ]);
});

test('an order with a status is answered with it, and cleared orders refuse nothing', async () => {
  const standIn = await start();
  standIn.refuse.add({ status: 503, times: 5 });
  const save = (name: string) => ask(standIn, '/api/services', { method: 'POST', body: { name } });
  const refused = await save('One');
  expect([refused.status, refused.json.errors[0].field]).toEqual([503, 'base']);
  standIn.refuse.clear();
  expect((await save('One')).status).toBe(201);
});

test('the journal holds every request to the API with its host and body, and no other', async () => {
  const standIn = await start();
  await ask(standIn, '/app/settings/services');
  await ask(standIn, '/api/services?status=active');
  await ask(standIn, '/api/services', { method: 'POST', body: { name: 'Noted' } });
  expect(standIn.journal).toEqual([
    { at: expect.any(Number), host: HOST, method: 'GET', path: '/api/services?status=active', body: undefined },
    { at: expect.any(Number), host: HOST, method: 'POST', path: '/api/services', body: { name: 'Noted' } },
  ]);
});

test('documents carry a strict content security policy, with another nonce each time', async () => {
  const standIn = await start();
  const policies = [];
  for (const path of ['/app', standIn.servicesPath]) {
    const { headers, text } = await ask(standIn, path);
    const policy = String(headers['content-security-policy']);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toContain('unsafe');
    expect(text).toContain(`nonce="${nonce}"`);
    policies.push(policy);
  }
  expect(new Set(policies).size).toBe(2);
});

test('class names of the built page say nothing of what they style', async () => {
  const standIn = await start();
  const document = await ask(standIn, '/app');
  const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(document.text)?.[1] ?? '';
  const { text, status } = await ask(standIn, sheet);
  const classes = new Set(
    [...text.replaceAll(/url\([^)]*\)/g, '').matchAll(/\.([a-zA-Z_][\w-]*)[\s,{:>[.]/g)].map(([, name = '']) => name),
  );
  expect(status).toBe(200);
  expect([...classes].filter((name) => !/^(css-[0-9a-z]{6}|plain(-card|-article)?)$/.test(name))).toEqual([]);
});

test('help and marketing hosts are plain pages without the app', async () => {
  const standIn = await start();
  for (const host of ['help.taxdome.com', 'fr.help.taxdome.com', 'status.taxdome.com', 'www.taxdome.com']) {
    const { text, status } = await ask(standIn, '/app/settings/services', { host });
    expect(status).toBe(200);
    expect(text).not.toContain('id="root"');
  }
});

test('where a sign-in is asked for, the app and its API are closed until then', async () => {
  const standIn = await start({ requireLogin: true });
  const document = await ask(standIn, standIn.servicesPath);
  expect([document.status, document.headers.location]).toEqual([303, '/login?next=%2Fapp%2Fsettings%2Fservices']);
  expect((await ask(standIn, '/api/services')).status).toBe(401);

  const form = 'email=a%40b.example&password=x&next=%2Fapp%2Fsettings%2Fservices';
  const login = await ask(standIn, '/login', { method: 'POST', form });
  const cookie = String(login.headers['set-cookie']).split(';')[0] ?? '';
  expect(login.headers.location).toBe(standIn.servicesPath);
  expect((await ask(standIn, '/api/services', { cookie })).status).toBe(200);
  expect((await ask(standIn, standIn.servicesPath, { cookie })).text).toContain('id="root"');
});

test('the general login host asks for a sign-in, then for the firm', async () => {
  const standIn = await start();
  const host = 'app.taxdome.com';
  expect((await ask(standIn, '/', { host })).text).toContain('type="password"');
  const chosen = await ask(standIn, '/', { host, cookie: 'td_session=open' });
  expect(chosen.text).toContain(`https://${HOST}/app`);
});

test('a sign-in leads nowhere outside the app', async () => {
  const standIn = await start({ requireLogin: true });
  const login = await ask(standIn, '/login', { method: 'POST', form: 'next=%2F%2Felsewhere.example' });
  expect(login.headers.location).toBe('/app');
});
