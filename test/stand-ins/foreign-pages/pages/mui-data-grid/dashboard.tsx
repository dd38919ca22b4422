/** @jsxImportSource react */
import Card from '@mui/material/Card';
import CardContent from '@mui/material/CardContent';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { api } from '../../shared/api';
import { money } from '../../shared/money';
import type { Invoice } from '../../shared/wire';
import { texts } from './texts';

/** Figures, and the services that were invoiced most. */
export function Dashboard() {
  const [invoices, setInvoices] = useState<Invoice[]>([]);
  useEffect(() => void api.invoices().then(setInvoices), []);
  const total = invoices.reduce((sum, { amount }) => sum + Number(amount), 0);
  return (
    <Stack spacing={3}>
      <Typography variant="h5" component="h1">
        {texts.dashboard}
      </Typography>
      <Stack direction="row" spacing={2}>
        {[texts.revenue, texts.open, texts.billable].map((label, index) => (
          <Card key={label} variant="outlined" sx={{ flex: 1 }}>
            <CardContent>
              <Typography color="textSecondary">{label}</Typography>
              <Typography variant="h5">{money(String(Math.round(total / (index + 1))))}</Typography>
            </CardContent>
          </Card>
        ))}
      </Stack>
      <Typography variant="h6">{texts.topServices}</Typography>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{texts.name}</TableCell>
            <TableCell align="right">{texts.quantity}</TableCell>
            <TableCell align="right">{texts.amount}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {invoices.slice(0, 8).map(({ id, service, quantity, amount }) => (
            <TableRow key={id}>
              <TableCell>{service}</TableCell>
              <TableCell align="right">{quantity}</TableCell>
              <TableCell align="right">{money(amount)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Stack>
  );
}
