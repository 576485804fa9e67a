import { independentGateway } from '../../support/e2e/independentGateway'
import { describeGateway } from './journeys'

/** A server that others wrote and that knows nothing of this app. */
describeGateway('an independent gateway', independentGateway)
