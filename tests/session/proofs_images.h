// SPDX-License-Identifier: GPL-3.0-or-later
// Which tests hold the rules of image repositories to their sentences.
#pragma once

#include "session/proofs.h"

namespace stowage::session {

inline constexpr Proof kImageProofs[] = {
    {"image.repository", "session/tst_image_repositories", "whatIsMissingCannotBePulled"},
    {"image.push", "session/tst_image_repositories", "aPushLeavesTheImageBeforeWithoutATag"},
    {"image.delete", "session/tst_image_repositories", "aDeletedImageIsPulledNoMore"},
    {"image.behavior", "session/tst_image_repositories", "theAgentAsksOrTakesWhatItHolds"},
    {"image.rateLimit", "session/tst_image_repositories", "dockerHubLetsSoManyGo"},
    {"image.private", "session/tst_image_repositories", "aPrivateRepositoryAsksForCredentials"},
};

} // namespace stowage::session
