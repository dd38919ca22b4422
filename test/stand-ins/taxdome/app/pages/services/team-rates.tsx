/** @jsxImportSource react */
import table from '../../components/table.module.css';
import { useSession } from '../../session/session-context';

const MEMBERS = [
  { name: 'Alex Morgan', role: 'Owner', rate: 210, rates: 3 },
  { name: 'Dana Whitfield', role: 'Bookkeeper', rate: 95, rates: 1 },
  { name: 'Sam Reyes', role: 'Payroll', rate: 85, rates: 0 },
];

/** Team members with their own hourly rates: names and money that are no services. */
export function TeamRates() {
  const { words, money } = useSession();
  const { team } = words;
  return (
    <div className={table.wrap}>
      <table className={table.root}>
        <thead>
          <tr>
            <th>{team.member}</th>
            <th>{team.role}</th>
            <th>{team.hourlyRate}</th>
            <th>{team.customRates}</th>
          </tr>
        </thead>
        <tbody>
          {MEMBERS.map((member) => (
            <tr key={member.name}>
              <td>{member.name}</td>
              <td>{member.role}</td>
              <td>{words.hourly(money.show(member.rate))}</td>
              <td>{member.rates}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
