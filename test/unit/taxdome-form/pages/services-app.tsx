/** @jsxImportSource react */
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { writeMoney } from './money';
import { DEFAULTS, type PageOptions, type Saved } from './options';
import { ServiceForm } from './service-form';
import { WORDS } from './words';

declare global {
  interface Window {
    pageOptions: Partial<PageOptions>;
    saved: Saved[];
    categories: string[];
    copied: number;
  }
}

const options: PageOptions = { ...DEFAULTS, ...window.pageOptions };
const words = WORDS[options.language];
const EXISTING: Saved = { name: 'Existing', description: '', rate: '150', unit: 'hour', category: 'Tax' };
window.saved = [];
window.copied = 0;
window.categories = ['Accounting', 'Tax'];

function ServicesPage() {
  const [rows, setRows] = useState([EXISTING]);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [toast, setToast] = useState<string | null>(null);
  const show = () => {
    setError(null);
    setToast(null);
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    setAsking(false);
  };
  const save = (draft: Saved) => {
    setSaving(true);
    setError(null);
    setTimeout(() => {
      const taken = rows.some((row) => row.name === draft.name) || draft.name.startsWith('Taken');
      if (options.save === 'hangs') return;
      setSaving(false);
      if (taken && options.save === 'refuses-inline') return setError(words.nameTaken);
      if (taken && options.save === 'refuses-with-toast') return setToast(words.nameTaken);
      const kept = kept_(draft);
      window.saved.push(kept);
      if (options.save !== 'closes-without-row')
        setRows((before) => [...before, kept].sort((a, b) => (a.name < b.name ? -1 : 1)));
      if (options.save !== 'stays-open') setOpen(false);
      else setForms((before) => before + 1);
      setToast(`${draft.name} ✓`);
    }, options.saveMilliseconds);
  };
  const [forms, setForms] = useState(0);
  const form = (
    <ServiceForm
      key={forms}
      options={options}
      words={words}
      categories={window.categories}
      error={error}
      saving={saving}
      onSave={save}
      onCancel={(dirty) => (dirty && options.asksBeforeDiscarding ? setAsking(true) : close())}
      onCreateCategory={(name) => window.categories.push(name)}
    />
  );
  return (
    <>
      <main>
        <h1>{words.title}</h1>
        <div className="toolbar">
          <button type="button" data-qbo-own="copy-button" onClick={() => window.copied++}>
            {words.create}
          </button>
          <button type="button" onClick={() => window.copied++}>
            {words.copyFrom}
          </button>
          <Opener onOpen={show} />
        </div>
        {options.container === 'inline' && open && <section className="inline">{form}</section>}
        <input
          type="search"
          aria-label="Search"
          placeholder="Search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <table>
          <thead>
            <tr>
              <th>{words.name}</th>
              <th>{words.rate}</th>
              <th>{words.unit}</th>
              <th>{words.category}</th>
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ name }) => name.toLowerCase().includes(query.toLowerCase()))
              .slice(0, options.rowsShown)
              .map((row) => (
                <tr key={row.name}>
                  <td>{row.name}</td>
                  <td>{row.rate === '' ? '—' : `$${writeMoney(row.rate, words)}`}</td>
                  <td>{row.unit === '' ? '' : words[row.unit]}</td>
                  <td>{row.category}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </main>
      <Container open={open}>{form}</Container>
      {asking && (
        <div role="alertdialog" aria-modal="true" className="question">
          <p>{words.discardQuestion}</p>
          <button type="button" onClick={() => setAsking(false)}>
            {words.cancel}
          </button>
          <button type="button" onClick={close}>
            {words.discard}
          </button>
        </div>
      )}
      {toast && <div role="status">{toast}</div>}
    </>
  );
}

function kept_(draft: Saved): Saved {
  if (options.save === 'drops-rate') return { ...draft, rate: '' };
  if (options.save === 'rounds-rate') return { ...draft, rate: String(Math.round(Number(draft.rate))) };
  return draft;
}

function Opener({ onOpen }: { onOpen: () => void }) {
  const [menu, setMenu] = useState(false);
  if (options.opener === 'button') {
    return (
      <button type="button" onClick={onOpen}>
        + {words.create}
      </button>
    );
  }
  const isSplit = options.opener === 'split';
  return (
    <span>
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={menu}
        {...(isSplit ? { onClick: () => setMenu(!menu) } : { onPointerDown: () => setMenu(!menu) })}
      >
        {words.more}
      </button>
      {menu && (
        <div role="menu" className="portal">
          <div role="menuitem" tabIndex={-1} onClick={() => window.copied++} onKeyDown={() => undefined}>
            {words.copyFrom}
          </div>
          <div
            role="menuitem"
            tabIndex={-1}
            onKeyDown={() => undefined}
            onClick={() => {
              setMenu(false);
              onOpen();
            }}
          >
            {words.fromScratch}
          </div>
        </div>
      )}
    </span>
  );
}

function Container({ open, children }: { open: boolean; children: ReactNode }) {
  if (options.container === 'inline') return null;
  if (options.container === 'waiting-drawer') {
    return <div className={open ? 'waiting open' : 'waiting'}>{children}</div>;
  }
  if (!open) return null;
  if (options.container === 'native-dialog') {
    return (
      <dialog
        ref={(element) => {
          if (element && !element.open) element.showModal();
        }}
      >
        {children}
      </dialog>
    );
  }
  if (options.container === 'dialog') {
    return (
      <div role="dialog" aria-modal="true" className="dialog">
        {children}
      </div>
    );
  }
  return <div className="drawer">{children}</div>;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<ServicesPage />);
