import { ownGateway } from '../../support/e2e/ownGateway'
import { describeGateway } from './journeys'

describeGateway('the built-in gateway', ownGateway)
