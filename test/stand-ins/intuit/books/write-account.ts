import { QboFault } from '../api/qbo-fault';
import { checkLength } from '../items/texts';
import { fold } from '../items/unique-name';
import { checkToken } from '../items/update-item';
import type { JsonObject } from '../json';
import { accountKind } from './account-kind';
import type { Books } from './books';
import { ACCOUNT_FIELDS } from './fields';
import { readFields, scalar } from './read-fields';
import type { AccountRecord } from './records';

/** Creates an account (no Id) or updates one, from a request body. Throws the fault. */
export function writeAccount(books: Books, body: JsonObject): AccountRecord {
  const values = readFields('Account', ACCOUNT_FIELDS, body);
  const before = body.Id === undefined ? undefined : books.accounts.get(scalar(body.Id) ?? '');
  if (body.Id !== undefined && !before) {
    throw new QboFault('610', "Object Not Found : Something you're trying to use has been made inactive.", '');
  }
  if (before) checkToken('Account', before.SyncToken, body);
  const draft = { ...(before ?? newAccount(books, values)), ...values } as AccountRecord;
  const account: AccountRecord = { ...draft, ...accountKind(draft), FullyQualifiedName: draft.Name };
  checkName(books, account);
  if (!before) return books.addAccount(account);
  const same = Object.keys(values).every((name) => Object.is(values[name], (before as never)[name]));
  return same ? before : books.replaceAccount(account);
}

function newAccount(books: Books, values: Record<string, unknown>): Partial<AccountRecord> {
  if (values.AccountType === undefined && values.AccountSubType === undefined) {
    throw new QboFault('2020', 'Required parameter AccountType is missing in the request', 'AccountType');
  }
  return {
    SubAccount: false,
    Active: true,
    CurrentBalance: '0',
    CurrentBalanceWithSubAccounts: '0',
    CurrencyRef: books.currency,
  };
}

function checkName(books: Books, account: AccountRecord): void {
  if (!account.Name?.trim()) throw new QboFault('2020', 'Required parameter Name is missing in the request', 'Name');
  checkLength('Name', account.Name, 100);
  if (/[":]/u.test(account.Name)) {
    throw new QboFault('2040', 'Property Name:Name has a double quote or a colon, which is not supported', 'Name');
  }
  for (const other of books.accounts.values()) {
    if (other.Id !== account.Id && fold(other.Name) === fold(account.Name)) {
      throw new QboFault(
        '6240',
        'The name supplied already exists. : Another account is already using this name. Please use a different name.',
        '',
      );
    }
  }
}
