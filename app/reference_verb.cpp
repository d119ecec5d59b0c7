// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reference_verb.h"

#include "app/files.h"
#include "app/model_words.h"
#include "app/run_verb.h"
#include "io/json.h"
#include "io/reference.h"
#include "io/schema.h"

namespace stowage::app {

Exit runReference(const ReferenceRequest& request, const Streams& streams)
{
    const std::string text = request.schema  ? io::prettyJson(io::documentSchema())
                             : request.words ? modelWordsText()
                                             : io::referenceText();
    const Outcome written = writeOutput(request.output, text, streams.out);
    return written ? Exit::good : complain(written.error(), streams);
}

} // namespace stowage::app
