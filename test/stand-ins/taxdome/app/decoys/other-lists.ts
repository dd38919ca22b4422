import type { DecoyData } from './decoy-data';
import type { DecoyList } from './decoy-list';

/** Named after the services in them, each with a value. */
export function proposals({ words, money, services, client }: DecoyData): DecoyList {
  const { decoys, invoices: labels } = words;
  const states = [decoys.draft, decoys.sent, decoys.accepted];
  return {
    title: words.nav.proposals,
    create: decoys.newProposal,
    columns: [decoys.proposal, labels.client, decoys.value, labels.status],
    rows: services.slice(0, 12).map(({ name, rate, description }, index) => ({
      cells: [name, client(index), money.show((rate ?? 100) * 12), states[index % states.length] ?? ''],
      description,
    })),
    archive: true,
    actions: true,
  };
}

/** Names, descriptions and categories like those of services, without a rate. */
export function jobTemplates({ words, services, number, day }: DecoyData): DecoyList {
  const { decoys, columns } = words;
  return {
    title: decoys.jobTemplates,
    create: decoys.newJobTemplate,
    columns: [columns.name, columns.category, decoys.estimate, columns.lastUsed],
    rows: services.map(({ name, category, description }, index) => ({
      cells: [name, category ?? '—', `${number(1 + index / 2)} h`, day(Date.UTC(2026, 9, 1 + index))],
      description,
    })),
    archive: true,
    actions: true,
  };
}

/** Names with rates that are shares of a hundred. */
export function taxes({ words, percent }: DecoyData): DecoyList {
  const { decoys, columns } = words;
  const rates = [0.0725, 0.19, 0.07, 0.21, 0.055, 0];
  return {
    title: decoys.taxes,
    create: decoys.newTax,
    columns: [columns.name, decoys.taxRate, decoys.region, columns.description],
    rows: rates.map((rate, index) => ({
      cells: [`${words.form.tax} ${index + 1}`, percent(rate), ['CA', 'NY', 'TX'][index % 3] ?? '', ''],
    })),
    archive: true,
    actions: true,
  };
}

export function plans({ words, money, number }: DecoyData): DecoyList {
  const { decoys } = words;
  return {
    title: decoys.plans,
    create: null,
    columns: [decoys.plan, decoys.perUserYear, decoys.users],
    rows: [
      { cells: ['Solo', money.show(600), number(1)], description: words.nav.services },
      { cells: ['Pro', money.show(800), number(4)], description: words.nav.workflow },
      { cells: ['Business', money.show(1_000), number(12)], description: words.nav.billing },
    ],
    archive: false,
    actions: false,
  };
}

export function team({ words, money, number }: DecoyData): DecoyList {
  const { team: labels } = words;
  const members = [
    ['Alex Morgan', 'Owner', 210, 3],
    ['Dana Whitfield', 'Bookkeeper', 95, 1],
    ['Sam Reyes', 'Payroll', 85, 0],
  ] as const;
  return {
    title: words.nav.team,
    create: null,
    columns: [labels.member, labels.role, labels.hourlyRate, labels.customRates],
    rows: members.map(([name, role, rate, custom]) => ({
      cells: [name, role, words.hourly(money.show(rate)), number(custom)],
    })),
    archive: true,
    actions: true,
  };
}

/** What services brought in. */
export function servicesReport({ words, money, services, number }: DecoyData): DecoyList {
  const { decoys, columns } = words;
  return {
    title: decoys.report,
    create: null,
    columns: [decoys.service, columns.category, decoys.hours, decoys.averageRate, decoys.revenue],
    rows: services.map(({ name, category, rate }, index) => {
      const hours = 3 + index * 1.5;
      return {
        cells: [name, category ?? '', number(hours), money.show(rate ?? 0), money.show((rate ?? 0) * hours)],
      };
    }),
    archive: false,
    actions: false,
  };
}

/** The best of them, on the dashboard. */
export function topServices(data: DecoyData): DecoyList {
  const { words, money, services, percent } = data;
  const { decoys } = words;
  return {
    title: decoys.topServices,
    create: null,
    columns: [decoys.service, decoys.revenue, decoys.share],
    rows: services.slice(0, 5).map(({ name, rate }, index) => ({
      cells: [name, money.show((rate ?? 10) * 20), percent(0.3 / (index + 1))],
    })),
    archive: false,
    actions: false,
  };
}
