import { describeGateway } from './gateway-contract.js';
import { startStripeUnderTest } from './start-stripe-under-test.js';

describeGateway('Stripe', startStripeUnderTest);
