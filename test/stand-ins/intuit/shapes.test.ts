// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { company } from './index';
import { Connection, exchange, pressAuthorise, refresh } from './testing/connect';
import { jsonFixture } from './testing/fixture';
import { shape } from './testing/shape';
import { serviceBody, smallCompany } from './testing/small-company';
import { start, startConnected } from './testing/start';

type Fields = Record<string, unknown>;
interface Recorded {
  response: { body: Fields; bodyRaw: string };
}
interface Quoted {
  http: number;
  body: { Fault?: { Error: { code: string }[] } } & Fields;
}

const airbyte = jsonFixture<{ Item: Fields[]; Account: Fields[] }>('airbyte/expected_records.items_accounts.json');
const fyle = jsonFixture<{ items_response: Fields[]; company_info: Fields }>('fyle/test_quickbooks_online.json');
const { accounts } = jsonFixture<{ accounts: Fields[] }>('fyle/accounts.json');
const quoted = jsonFixture<Quoted[]>('oauth/oauth_and_fault_bodies.json');
const exchanges = (name: string) => jsonFixture<Recorded[]>(`qbo_api/${name}.json`);

const TYPES: Record<string, string> = {
  IncomeAccountRef: 'Income',
  ExpenseAccountRef: 'Cost of Goods Sold',
  AssetAccountRef: 'Other Current Asset',
};

/** Creates, through the API, the item that was recorded, with accounts of the same names. */
async function recreate(connection: Connection, recorded: Fields) {
  const sent: Fields = {};
  for (const [name, value] of Object.entries(recorded)) {
    if (['FullyQualifiedName', 'domain', 'sparse', 'Id', 'SyncToken', 'MetaData'].includes(name)) continue;
    sent[name] = value;
    const type = TYPES[name];
    if (!type) continue;
    const account = connection.company.createAccount({ name: (value as { name: string }).name, type });
    sent[name] = { value: account.Id };
  }
  const { Id } = (await connection.post('item', sent)).at('Item') as { Id: string };
  return (await connection.get(`item/${Id}`)).at('Item') as Fields;
}

describe('items and accounts', () => {
  test.each([...airbyte.Item, ...fyle.items_response].map((item) => [`${item.Type} ${item.Name}`, item] as const))(
    'the recorded item %s comes out as it was recorded, in the same order of fields',
    async (_, recorded) => {
      const connection = await startConnected({ companies: [company({ accounts: [] })] });
      const item = await recreate(connection, recorded);
      expect(shape(item)).toEqual(shape(recorded));
      expect(Object.keys(item)).toEqual(Object.keys(recorded));
      const same = ['Name', 'Description', 'UnitPrice', 'PurchaseCost', 'Type', 'Taxable', 'Active', 'TrackQtyOnHand'];
      for (const field of same) expect([field, item[field]]).toEqual([field, recorded[field]]);
    },
  );

  test('each of the recorded accounts has the fields of ours, in the same order', async () => {
    const all = [...airbyte.Account, ...accounts];
    const seeds = all.map((recorded) => ({
      ...{ name: String(recorded.Name), type: String(recorded.AccountType), subType: String(recorded.AccountSubType) },
      ...(recorded.Description === undefined ? {} : { description: String(recorded.Description) }),
    }));
    const connection = await startConnected({ companies: [company({ accounts: seeds })] });
    const reply = await connection.query('SELECT * FROM Account ORDERBY Id MAXRESULTS 1000');
    const ours = reply.at('QueryResponse.Account') as Fields[];
    expect(ours).toHaveLength(all.length);
    for (const [index, recorded] of all.entries()) {
      const account = ours[index] ?? {};
      expect(shape(account), String(recorded.Name)).toEqual(shape(recorded));
      expect(Object.keys(account)).toEqual(Object.keys(recorded));
      expect([account.Name, account.Classification]).toEqual([recorded.Name, recorded.Classification]);
    }
  });

  test('the company has the fields of the recorded one, or some of them', async () => {
    const connection = await startConnected();
    const ours = (await connection.get('companyinfo/1')).at('CompanyInfo') as Fields;
    expect(Object.keys(ours).toSorted()).toEqual(Object.keys(fyle.company_info).toSorted());
  });
});

describe('envelopes', () => {
  const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}-0[78]:00$/u;
  const META_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[78]:00$/u;

  test('a page of a query', async () => {
    const [, page] = exchanges('all__vendors_by_5');
    const { QueryResponse, time } = (page as Recorded).response.body as { QueryResponse: Fields; time: string };
    const connection = await startConnected();
    const reply = await connection.query('SELECT * FROM Item MAXRESULTS 5');
    const ours = reply.at('QueryResponse') as Fields;
    const withoutRows = ({ Vendor: _v, Item: _i, ...rest }: Fields) => rest;
    expect(withoutRows(ours)).toEqual(withoutRows(QueryResponse));
    expect(Object.keys(ours)).toEqual(['Item', ...Object.keys(QueryResponse).slice(1)]);
    for (const text of [time, reply.textAt('time')]) expect(text).toMatch(TIME);
    const [vendor] = QueryResponse.Vendor as { MetaData: Fields }[];
    for (const text of [vendor?.MetaData.CreateTime, reply.at('QueryResponse.Item.0.MetaData.CreateTime')]) {
      expect(text).toMatch(META_TIME);
    }
    expect(reply.headers['content-type']).toBe('application/json;charset=utf-8');
  });

  test('a count', async () => {
    const [count] = exchanges('all__vendors_by_5');
    const connection = await startConnected();
    const reply = await connection.query('SELECT COUNT(*) FROM Item');
    expect(shape(reply.json)).toEqual(shape(count?.response.body));
  });

  test('a read, a create and an update', async () => {
    const recorded = [...exchanges('get__id'), ...exchanges('create__customer'), ...exchanges('update__customer')];
    for (const { response } of recorded) expect(Object.keys(response.body)).toEqual(['Customer', 'time']);
    const { connection, income, old } = await smallCompany();
    const replies = [
      await connection.get(`item/${old.Id}`),
      await connection.post('item', serviceBody(income)),
      await connection.post('item', { Id: old.Id, SyncToken: '0', sparse: true, UnitPrice: 1 }),
    ];
    for (const reply of replies) expect(Object.keys(reply.json as Fields)).toEqual(['Item', 'time']);
  });
});

describe('faults', () => {
  const recordedFault = (code: string) => {
    const found = quoted.find(({ body }) => body.Fault?.Error[0]?.code === code)?.body;
    if (!found) throw new Error(`No recorded fault ${code}`);
    return found;
  };

  test.each([
    ['2050', { Name: 'x'.repeat(101) }],
    ['2500', { IncomeAccountRef: { value: '999' } }],
  ])('%s has the words and fields of the recorded one', async (code, more) => {
    const { connection, income } = await smallCompany();
    const reply = await connection.post('item', serviceBody(income, more));
    expect(shape(reply.at('Fault'))).toEqual(shape(recordedFault(code).Fault));
    expect(reply.at('Fault.Error.0.Message')).toBe(messageOf(recordedFault(code)));
  });

  test.each([
    ['4000', 'SELECT * FROM Item TxnDate'],
    ['4001', 'SELECT * FROM Item WHERE NoSuchField = 1'],
  ])('%s has the words and fields of the recorded one', async (code, query) => {
    const reply = await (await startConnected()).query(query);
    expect(shape(reply.at('Fault'))).toEqual(shape(recordedFault(code).Fault));
    expect(reply.at('Fault.Error.0.Message')).toBe(messageOf(recordedFault(code)));
  });

  test('6000 has the fields of the recorded one, time included', async () => {
    const { connection, income } = await smallCompany();
    const reply = await connection.post('item', serviceBody(income, { UnitPrice: 1e12 }));
    expect(shape(reply.json)).toEqual(shape(recordedFault('6000')));
    expect(reply.at('Fault.Error.0.Message')).toBe(messageOf(recordedFault('6000')));
  });

  test('2010 for an unknown field, 2030 for an Id that is no number, 500 for what there is not', async () => {
    const { connection, income } = await smallCompany();
    const [unknown] = exchanges('error__400_json');
    const [unsupported, id] = exchanges('error__500');
    const ours = await connection.post('item', serviceBody(income, { BadJson: true }));
    expect(shape(ours.json)).toEqual(shape(unknown?.response.body));
    expect(shape((await connection.get('nothing/1/5')).json)).toEqual(shape(unsupported?.response.body));
    const noNumber = await connection.get('item/1.5');
    expect(noNumber.at('Fault')).toEqual(id?.response.body.Fault);
  });
});

describe('the gateway', () => {
  test('answers 401 field by field as recorded', async () => {
    const connection = await startConnected();
    connection.standIn.expireAccessTokens();
    const reply = await connection.get('companyinfo/1');
    const [recorded] = exchanges('error__401');
    expect({ ...(reply.json as Fields), time: 0 }).toEqual({ ...recorded?.response.body, time: 0 });
  });

  test('answers 403 field by field as recorded', async () => {
    const recorded = quoted.find(({ http }) => http === 403)?.body;
    const standIn = await start({ companies: [company({ name: 'A' }), company({ name: 'B' })] });
    const [code, other] = [(await pressAuthorise(standIn)).searchParams.get('code') ?? '', standIn.companies[1]];
    const tokens = await exchange(standIn, code);
    if (!other) throw new Error('no second company');
    const reply = await new Connection(standIn, other, tokens.textAt('access_token'), '').get('companyinfo/1');
    expect({ ...(reply.json as Fields), time: 0 }).toEqual({ ...recorded, time: 0 });
  });
});

describe('tokens', () => {
  const bearer = jsonFixture<Fields>('oauth/bearer-token.json');
  const { id_token: _, ...withoutId } = bearer;

  test('a code gives the recorded fields; the id token only where openid was asked for', async () => {
    const standIn = await start();
    const scopes = ['com.intuit.quickbooks.accounting', 'com.intuit.quickbooks.accounting openid'];
    for (const [index, scope] of scopes.entries()) {
      const code = (await pressAuthorise(standIn, { scope })).searchParams.get('code') ?? '';
      const { json } = await exchange(standIn, code);
      expect(shape(json)).toEqual(shape(index === 0 ? withoutId : bearer));
      expect(json).toMatchObject({
        expires_in: bearer.expires_in,
        x_refresh_token_expires_in: bearer.x_refresh_token_expires_in,
      });
    }
  });

  test('a refresh gives the recorded fields', async () => {
    const connection = await startConnected();
    const { json } = await refresh(connection.standIn, connection.refreshToken);
    const { id_token: _id, ...recorded } = jsonFixture<Fields>('oauth/refreshResponse.json');
    expect(shape(json)).toEqual(shape(recorded));
  });

  test('a dead refresh token gives the recorded refusal', async () => {
    const connection = await startConnected();
    connection.standIn.expireRefreshTokens();
    const { json } = await refresh(connection.standIn, connection.refreshToken);
    expect(json).toEqual(jsonFixture<{ json: Fields }>('oauth/errorResponse.json').json);
  });
});

function messageOf(body: Quoted['body']): unknown {
  return (body.Fault?.Error[0] as Fields | undefined)?.Message;
}
