import { startList } from '../../../lib/taxdome/start-list';

startList();
