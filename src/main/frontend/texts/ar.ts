import texts from './ar.json';
import { speak } from './text';

speak('ar', texts);
