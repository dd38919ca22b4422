/** @jsxImportSource react */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useSession } from '../session/session-context';
import { Button } from './button';
import { CategoryList } from './category-list';
import { Field } from './field';
import fieldStyles from './field.module.css';
import { Icon } from './icon';
import styles from './listbox.module.css';

interface CategoryFieldProps {
  categories: readonly string[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** Makes a category on the server; resolves to whether it is there. */
  onCreate: (name: string) => Promise<boolean>;
  error?: string | undefined;
}

/**
 * A combobox over the firm's categories. Typing filters; the last entry makes a new category of what is typed, or, with nothing typed, asks for its
 * name. Text that was not chosen from the list is dropped when the field is left.
 */
export function CategoryField({ categories, value, onChange, onCreate, error }: CategoryFieldProps) {
  const { words, settings } = useSession();
  const loose = settings.form.labels === 'loose';
  const { form } = words;
  const id = useId();
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const list = useRef<HTMLDivElement>(null);
  /** What is typed; null while the field shows its value. */
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [naming, setNaming] = useState(false);
  const [busy, setBusy] = useState(false);
  const [active, setActive] = useState(-1);

  const text = (typed ?? '').trim();
  const matching = naming ? [] : categories.filter((each) => each.toLowerCase().includes(text.toLowerCase()));
  const known = categories.some((each) => each.toLowerCase() === text.toLowerCase());
  const actionIndex = matching.length;

  const leave = () => {
    setOpen(false);
    setTyped(null);
    setNaming(false);
    setActive(-1);
  };
  const choose = (next: string | null) => {
    onChange(next);
    leave();
  };
  const create = async () => {
    if (!text) {
      setNaming(true);
      setActive(0);
      input?.focus();
      return;
    }
    setBusy(true);
    const made = await onCreate(text);
    setBusy(false);
    if (made) choose(text);
  };
  const show = () => {
    if (open) return;
    setOpen(true);
    setActive(value === null ? -1 : categories.indexOf(value));
  };

  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = known ? actionIndex - 1 : actionIndex;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) show();
      else setActive(event.key === 'ArrowDown' ? Math.min(last, active + 1) : Math.max(0, active - 1));
    } else if (event.key === 'Enter' && open) {
      const option = matching[active];
      if (option !== undefined) choose(option);
      else if (active === actionIndex) void create();
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      leave();
    } else return;
    event.preventDefault();
  };

  return (
    <Field
      label={form.category}
      labelId={`${id}-label`}
      controlId={id}
      errorId={`${id}-error`}
      error={error}
      hint={form.optional}
    >
      <div className={fieldStyles.affixed}>
        <input
          ref={setInput}
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
          className={fieldStyles.combobox}
          placeholder={naming ? form.newCategoryPlaceholder : form.categoryPlaceholder}
          value={typed ?? value ?? ''}
          readOnly={busy}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
            setActive(naming ? 0 : -1);
          }}
          onFocus={(event) => event.target.select()}
          onClick={show}
          onKeyDown={key}
          onBlur={(event) => {
            if (!list.current?.contains(event.relatedTarget) && !busy) leave();
          }}
          data-test="ServiceForm-Category-Input"
        />
        <span className={fieldStyles.end}>
          {value !== null && (
            <Button variant="icon" aria-label={words.actions.clear} onClick={() => choose(null)}>
              <Icon name="close" size={14} />
            </Button>
          )}
          <Icon name="chevron" />
        </span>
      </div>
      {open && input && (
        <CategoryList
          id={`${id}-list`}
          labelId={loose ? undefined : `${id}-label`}
          anchor={input}
          list={list}
          onLeave={leave}
        >
          {matching.map((each, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys while its list is open.
            <div
              key={each}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={each === value}
              className={index === active ? styles.active : styles.option}
              onPointerMove={() => setActive(index)}
              onClick={() => choose(each)}
            >
              {each}
              {each === value && <Icon name="check" size={16} />}
            </div>
          ))}
          {matching.length === 0 && !naming && <div className={styles.none}>{form.noCategories}</div>}
          {!known && (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys while its list is open.
            <div
              id={`${id}-${actionIndex}`}
              role="option"
              tabIndex={-1}
              aria-selected={false}
              className={active === actionIndex ? styles.activeAction : styles.action}
              onPointerMove={() => setActive(actionIndex)}
              onClick={() => void create()}
              data-test="ServiceForm-Category-Create"
            >
              <Icon name="plus" size={16} />
              {text ? form.createNamedCategory(text) : form.createCategory}
            </div>
          )}
        </CategoryList>
      )}
    </Field>
  );
}
