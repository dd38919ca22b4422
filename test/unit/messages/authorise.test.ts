import { describe, expect, it } from 'vitest';
import { type Sender, speakerOf } from '../../../lib/messages/authorise';

const ID = 'idoaedijkepiailidpfempfegnljlfhd';
const OWN = `chrome-extension://${ID}`;
const self = { id: ID, origin: OWN, isAllowed: async (host: string) => host === 'portal.firm.example' };

const content: Sender = {
  id: ID,
  origin: 'https://harbourlane.taxdome.com',
  url: 'https://harbourlane.taxdome.com/app/x',
  frameId: 0,
  tab: { id: 7 },
};

describe('who speaks', () => {
  it('is the content script of a firm’s page, with the firm taken from the sender', async () => {
    expect(await speakerOf(content, self)).toEqual({ kind: 'content', firm: 'harbourlane.taxdome.com', tab: 7 });
  });

  it('is an extension page, in the popup or in a tab', async () => {
    const page = { id: ID, origin: OWN, url: `${OWN}/popup.html` };
    expect(await speakerOf(page, self)).toEqual({ kind: 'page' });
    expect(await speakerOf({ ...page, frameId: 0, tab: { id: 3 } }, self)).toEqual({ kind: 'page' });
  });

  it('is the page of a firm on a domain that was granted, and of no other', async () => {
    const own = { ...content, origin: 'https://portal.firm.example', url: 'https://portal.firm.example/app' };
    expect(await speakerOf(own, self)).toMatchObject({ firm: 'portal.firm.example' });
    expect(await speakerOf({ ...own, origin: 'https://evil.example', url: 'https://evil.example/' }, self)).toBeNull();
  });

  it('is read from the address where the browser tells no origin (Firefox)', async () => {
    const { origin: _none, ...rest } = content;
    expect(await speakerOf(rest, self)).toMatchObject({ kind: 'content', firm: 'harbourlane.taxdome.com' });
  });

  it.each<[string, Partial<Sender>]>([
    ['another extension', { id: 'abcdefghijklmnopabcdefghijklmnop' }],
    ['nobody', { id: undefined }],
    ['a frame in the page', { frameId: 2 }],
    ['a page without a tab', { tab: undefined }],
    ['an unencrypted page', { origin: 'http://harbourlane.taxdome.com', url: 'http://harbourlane.taxdome.com/' }],
    ['a help page', { origin: 'https://help.taxdome.com', url: 'https://help.taxdome.com/' }],
    ['a host that only ends alike', { origin: 'https://eviltaxdome.com', url: 'https://eviltaxdome.com/' }],
    [
      'a host with TaxDome in the middle',
      { origin: 'https://taxdome.com.evil.example', url: 'https://taxdome.com.evil.example/' },
    ],
    ['an opaque origin', { origin: 'null' }],
    ['an origin that is not its address’s', { origin: OWN }],
    [
      'another extension’s page',
      {
        origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
        url: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop/x',
      },
    ],
  ])('is nobody for %s', async (_who, changes) => {
    expect(await speakerOf({ ...content, ...changes }, self)).toBeNull();
  });
});
