import type { Client, Invoice } from '../shared/decoys';

/** Invoices of made-up clients: a list with names and money that is no services list. */
export const invoices: readonly Invoice[] = [
  { number: '#1042', client: 'Juniper Street Bakery LLC', date: '2026-11-18', status: 'unpaid', amount: 640 },
  { number: '#1041', client: 'Okafor Family', date: '2026-11-17', status: 'paid', amount: 450 },
  { number: '#1040', client: 'Northgate Dental P.C.', date: '2026-11-12', status: 'paid', amount: 1250 },
  { number: '#1039', client: 'Lindqvist & Sons', date: '2026-11-09', status: 'overdue', amount: 2180.5 },
  { number: '#1038', client: 'Maria Santos', date: '2026-11-03', status: 'paid', amount: 120 },
  { number: '#1037', client: 'Harbour Cycles', date: '2026-10-30', status: 'paid', amount: 95 },
  { number: '#1036', client: '田中 恵', date: '2026-10-28', status: 'unpaid', amount: 380 },
  { number: '#1035', client: 'Atelier Beaumont', date: '2026-10-21', status: 'paid', amount: 750 },
];

export const clients: readonly Client[] = [
  { name: 'Atelier Beaumont', type: 'company', email: 'contact@atelier-beaumont.example' },
  { name: 'Harbour Cycles', type: 'company', email: 'office@harbourcycles.example' },
  { name: 'Juniper Street Bakery LLC', type: 'company', email: 'hello@juniperstreet.example' },
  { name: 'Lindqvist & Sons', type: 'company', email: 'books@lindqvist.example' },
  { name: 'Maria Santos', type: 'individual', email: 'maria@santos.example' },
  { name: 'Northgate Dental P.C.', type: 'company', email: 'admin@northgatedental.example' },
  { name: 'Okafor Family', type: 'individual', email: 'chidi@okafor.example' },
  { name: '田中 恵', type: 'individual', email: 'megumi@tanaka.example' },
];
