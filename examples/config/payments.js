// Settings of the payment provider.
module.exports = {
  currency: 'EUR',
  apiKey: process.env.PAYMENTS_KEY,
};
