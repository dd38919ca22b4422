import type { DecoyData } from './decoy-data';
import type { DecoyList } from './decoy-list';

const NOVEMBER = Date.UTC(2026, 10, 18);
const DAY_MS = 86_400_000;

export function invoices({ words, money, invoices: list, day }: DecoyData): DecoyList {
  const { invoices: labels } = words;
  return {
    title: words.nav.invoices,
    create: words.decoys.newInvoice,
    columns: [labels.number, labels.client, labels.date, labels.status, labels.amount],
    rows: list.map(({ number, client, date, status, amount }) => ({
      cells: [number, client, day(date), labels[status], money.show(amount)],
    })),
    archive: false,
    actions: true,
  };
}

/** Each with the service it was for, its hourly rate and an amount. */
export function timeEntries({ words, money, services, client, day, number }: DecoyData): DecoyList {
  const { decoys, invoices: labels, team } = words;
  const members = ['Alex Morgan', 'Dana Whitfield', 'Sam Reyes'];
  return {
    title: decoys.timeEntries,
    create: decoys.newTimeEntry,
    columns: [labels.date, team.member, labels.client, decoys.service, decoys.duration, decoys.rate, decoys.amount],
    rows: services.map(({ name, rate }, index) => {
      const hours = 0.25 * (1 + (index % 14));
      return {
        cells: [
          day(NOVEMBER - index * DAY_MS),
          members[index % members.length] ?? '',
          client(index),
          name,
          `${number(hours)} h`,
          rate === null ? '' : words.hourly(money.show(rate)),
          rate === null ? '' : money.show(rate * hours),
        ],
      };
    }),
    archive: false,
    actions: true,
  };
}

/** What services cost single clients: names, categories, two rates and a rate type. */
export function priceList({ words, money, services, client, rate }: DecoyData): DecoyList {
  const { decoys, columns, invoices: labels } = words;
  return {
    title: decoys.priceList,
    create: decoys.newPrice,
    columns: [labels.client, decoys.service, columns.category, columns.rate, decoys.clientRate, columns.rateType],
    rows: services.map((service, index) => ({
      cells: [
        client(Math.floor(index / 3)),
        service.name,
        service.category ?? '—',
        rate(service) || '—',
        service.rate === null ? '—' : money.show(service.rate * 0.9),
        service.rateType ? words.rateTypes[service.rateType] : '—',
      ],
    })),
    archive: false,
    actions: true,
  };
}

export function expenses({ words, money, day }: DecoyData): DecoyList {
  const { decoys, columns, invoices: labels, yesNo } = words;
  const bought = ['Parking', 'Courier', 'Train', 'Software', 'Stamps', 'Copies', 'Hotel'];
  return {
    title: decoys.expenses,
    create: decoys.newExpense,
    columns: [decoys.expense, columns.category, labels.date, decoys.amount, columns.taxable],
    rows: bought.map((name, index) => ({
      cells: [
        name,
        index % 2 ? 'Travel' : 'Office',
        day(NOVEMBER - index * DAY_MS),
        money.show(12.5 * (index + 1)),
        index % 3 ? yesNo.yes : yesNo.no,
      ],
      description: `#${1040 + index}`,
    })),
    archive: true,
    actions: true,
  };
}
