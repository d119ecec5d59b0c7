// SPDX-License-Identifier: GPL-3.0-or-later
// What can be asked of queues, topics, buckets and inboxes.
#pragma once

#include "canvas/offers.h"

namespace stowage::ui {

void offerOfMessages(Verb verb, const doc::Document& document, const ElementId& element,
                     std::vector<Offer>& offers);
// Nothing where it has no mail.
void offerInbox(const Readout& readout, std::vector<Offer>& offers);

} // namespace stowage::ui
