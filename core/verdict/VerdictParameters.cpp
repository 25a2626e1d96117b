#include "core/verdict/VerdictParameters.h"

namespace canns {

const ParameterTable& VerdictParameters::table() {
    static const ParameterTable rows = describe<VerdictParameters>("verdict", {});
    return rows;
}

} // namespace canns
