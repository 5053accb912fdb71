export {
  allowLogFile,
  chooseLogFile,
  followLogFile,
  stopLogFile,
  useLogFile,
  type LogFile,
} from './log-file';
