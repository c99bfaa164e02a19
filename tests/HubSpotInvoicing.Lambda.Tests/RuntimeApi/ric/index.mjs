// What AWS's own Node.js client runs, to show that the emulator treats it as AWS would.
export const handler = async (event, context) => {
  if (event.fail) throw new TypeError('as asked');
  if (event.exit) process.exit(3);
  if (event.hang) await new Promise(() => setInterval(() => {}, 1000));
  return {
    event,
    requestId: context.awsRequestId,
    arn: context.invokedFunctionArn,
    remaining: context.getRemainingTimeInMillis(),
    trace: process.env._X_AMZN_TRACE_ID,
    pid: process.pid,
  };
};
