// The command line's entry.
console.log('shipcheck');
