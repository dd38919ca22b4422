/** @jsxImportSource react */
import Autocomplete from '@mui/material/Autocomplete';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { type FormEvent, useEffect, useState } from 'react';
import { api, Refused } from '../../shared/api';
import { currencySign, plain, typedDecimal } from '../../shared/money';
import type { ForeignService } from '../../shared/wire';
import { texts } from './texts';

interface Props {
  /** Null for a new one. */
  readonly service: ForeignService | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** The form, in a drawer from the right. */
export function ServiceDrawer({ service, onClose, onSaved }: Props) {
  const [name, setName] = useState(service?.name ?? '');
  const [description, setDescription] = useState(service?.description ?? '');
  const [rate, setRate] = useState(service?.rate ? plain(service.rate) : '');
  const [rateType, setRateType] = useState<'hour' | 'item' | ''>(service?.rateType ?? '');
  const [category, setCategory] = useState(service?.category ?? '');
  const [categories, setCategories] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState<{ name?: string; rate?: string }>({});
  const [isSaving, setSaving] = useState(false);
  useEffect(() => void api.categories().then(setCategories), []);

  async function save(event: FormEvent) {
    event.preventDefault();
    const exact = typedDecimal(rate);
    if (name.trim() === '' || exact === undefined) {
      setErrors({
        ...(name.trim() === '' ? { name: texts.required } : {}),
        ...(exact === undefined ? { rate: texts.notANumber } : {}),
      });
      return;
    }
    setSaving(true);
    const draft = { name, description, rate: exact, rateType: rateType || null, category: category.trim() || null };
    try {
      await (service ? api.change(service.id, draft) : api.create(draft));
      onSaved();
    } catch (error) {
      setErrors({ name: error instanceof Refused ? error.message : texts.failed });
      setSaving(false);
    }
  }

  return (
    <Drawer anchor="right" open onClose={onClose} slotProps={{ paper: { sx: { width: 420 } } }} sx={{ zIndex: 1300 }}>
      <Stack component="form" noValidate spacing={2.5} sx={{ p: 3 }} onSubmit={(event) => void save(event)}>
        <Typography variant="h6" component="h2">
          {service ? texts.editTitle : texts.create}
        </Typography>
        <TextField
          required
          autoFocus
          label={texts.name}
          value={name}
          onChange={(e) => setName(e.target.value)}
          error={errors.name !== undefined}
          helperText={errors.name}
        />
        <TextField
          multiline
          minRows={3}
          label={texts.description}
          value={description}
          onChange={(e) => setDescription(e.target.value)}
        />
        <TextField
          label={texts.rate}
          value={rate}
          onChange={(e) => setRate(e.target.value)}
          error={errors.rate !== undefined}
          helperText={errors.rate}
          slotProps={{
            htmlInput: { inputMode: 'decimal' },
            input: { startAdornment: <InputAdornment position="start">{currencySign}</InputAdornment> },
          }}
        />
        <TextField
          select
          label={texts.rateType}
          value={rateType}
          onChange={(e) => setRateType(e.target.value as typeof rateType)}
        >
          <MenuItem value="">{texts.none}</MenuItem>
          <MenuItem value="item">{texts.item}</MenuItem>
          <MenuItem value="hour">{texts.hour}</MenuItem>
        </TextField>
        <Autocomplete
          freeSolo
          options={categories}
          inputValue={category}
          onInputChange={(_, value) => setCategory(value)}
          value={service?.category ?? null}
          renderInput={(params) => <TextField {...params} label={texts.category} />}
        />
        <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{texts.cancel}</Button>
          <Button type="submit" variant="contained" loading={isSaving}>
            {texts.save}
          </Button>
        </Stack>
      </Stack>
    </Drawer>
  );
}
